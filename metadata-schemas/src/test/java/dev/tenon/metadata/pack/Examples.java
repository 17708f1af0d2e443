package dev.tenon.metadata.pack;

import dev.tenon.metadata.catalog.ElementKind;

/** Valid definitions as people write them, one of each kind; the object has every type of field with all its keys. */
final class Examples {
    static final String OBJECT = """
            object: Hospital_Visit__c
            label: {en: Hospital visit, zh-CN: 医院拜访}
            pluralLabel: {en: Hospital visits, zh-CN: 医院拜访}
            description: |
              Every visit of a rep.
                Indented, with "quotes" and #hash.
            icon: stethoscope
            keyPrefix: "a0X"
            renamedFrom: Visit__c
            nameField: {type: autoNumber, format: "HV-{0000}", startAt: 7, label: Number}
            fields:
              - {name: Department__c, type: text, maxLength: 40, caseSensitive: true, unique: true, label: {en: Department, zh-CN: 科室}}
              - {name: Code__c, type: text, externalId: true, required: true, trackHistory: true, help: Ask the desk, label: "007"}
              - {name: Town__c, type: text, renamedFrom: City__c, default: Yes}
              - {name: Notes__c, type: textArea}
              - {name: Story__c, type: longText, maxLength: 1000, visibleLines: 3}
              - {name: Page__c, type: richText, maxLength: 2000, visibleLines: 9}
              - {name: Beds__c, type: number, precision: 5, scale: 0, default: 12}
              - {name: Cost__c, type: currency, precision: 12, scale: 2, label: Cost}
              - {name: Share__c, type: percent, precision: 5, scale: 1, default: -2.5}
              - {name: Done__c, type: checkbox, default: true}
              - {name: Day__c, type: date, default: "2026-02-28"}
              - {name: Moment__c, type: dateTime}
              - {name: Hour__c, type: time}
              - {name: Mail__c, type: email}
              - {name: Call__c, type: phone}
              - {name: Web__c, type: url}
              - name: Outcome__c
                type: picklist
                values:
                  - {value: Good, label: {zh-CN: 良好}, color: green, default: true}
                  - Poor
                  - {value: "true", active: false, color: "#a0B1c2"}
                  - 2024
              - {name: Reason__c, type: picklist, restricted: false, controllingField: Outcome__c, values: [{value: No time, when: [Poor]}, None]}
              - {name: Industry__c, type: picklist, valueSet: Industry}
              - {name: Topics__c, type: multiPicklist, visibleLines: 5, values: [Price, Quality]}
              - {name: Serial__c, type: autoNumber, format: "{YYYY}{MM}-{000}"}
              - {name: Hospital__c, type: lookup, target: Account, relationshipName: Visits, onDelete: restrict, label: Hospital}
              - {name: Plan__c, type: masterDetail, target: Plan__c, relationshipName: Visits, reparentable: true}
              - {name: Related__c, type: polymorphicLookup, targets: [Account, Contact], relationshipName: Things}
              - {name: Previous__c, type: hierarchy, relationshipName: Followers}
              - {name: Site__c, type: address}
              - {name: Spot__c, type: geolocation, scale: 4}
              - {name: Doctor__c, type: personName}
              - {name: Secret__c, type: encryptedText, maxLength: 100, mask: lastFour, maskCharacter: "#"}
              - {name: Scan__c, type: file, maxMegabytes: 5}
              - {name: Photo__c, type: image, maxMegabytes: 25}
              - {name: Raw__c, type: json}
              - {name: Length__c, type: duration, default: PT1H30M}
              - {name: Per_Bed__c, type: currency, formula: "Cost__c / Beds__c", blanks: blank, indexed: true}
              - name: Kind__c
                type: text
                formula: |
                  /* what it was */
                  IF(ISPICKVAL(Outcome__c, "Good"), "good: ", "") & TEXT(Day__c)
              - name: Visits__c
                type: number
                rollUp: {child: Hospital_Visit__c, relation: Previous__c, summary: count, condition: NOT(Done__c)}
              - {name: Last_Day__c, type: date, rollUp: {child: Hospital_Visit__c, relation: Previous__c, summary: max, field: Day__c}}
              - {name: Due__c, type: date, defaultFormula: TODAY() + 7}
              - name: Colleague__c
                type: lookup
                target: User
                lookupFilter: {condition: IsActive && Id <> $Source.CreatedById, required: false, message: {en: Choose a colleague, zh-CN: 请选择同事}}
            validationRules:
              - name: Day_Needed
                condition: AND(Done__c, ISBLANK(Day__c))
                message: {en: When was it?, zh-CN: 请填写日期}
                field: Day__c
                description: Until the new form is there
              - {name: Old_Rule, active: false, condition: "true", message: Never}
            """;

    static final String VALUE_SET = """
            valueSet: Industry
            label: {en: Industry, zh-CN: 行业, any: Branche}
            description: Of accounts
            renamedFrom: Branch
            values: [Energy, {value: Care, label: {zh-CN: 医疗}}, {value: Old, active: false}]
            """;

    static final String LAYOUT = """
            layout: Account
            object: Account
            label: {en: Account layout, zh-CN: 客户布局}
            renamedFrom: Customer
            highlights: [Industry, Phone]
            sections:
              - label: {en: Basics, zh-CN: 基本信息}
                columns: 1
                fields:
                  - Name
                  - {field: Industry, required: true}
                  - {field: Rating, readOnly: true}
                  - {field: Site, showIf: 'ISPICKVAL(Rating, "Hot")', requireIf: "true", readOnlyIf: NOT(ISNEW())}
                  - {field: Fax, showIf: $Permission.Fax}
                  - blank
              - fields: [Phone]
            relatedLists:
              - {relationship: Contacts, columns: [Name, Email], sort: [Name, {field: CreatedDate, descending: true}]}
              - relationship: Visits__r
            """;

    static final String LIST_VIEW = """
            listView: My_Open_Deals
            object: Opportunity
            label: {en: My open deals, zh-CN: 我的进行中商机}
            renamedFrom: Mine
            scope: mine
            columns: [Name, Account.Name, StageName, Amount]
            filters:
              - {field: StageName, operator: notEquals, values: [Won, Lost]}
              - {field: CloseDate, operator: equals, values: [THIS_QUARTER]}
              - {field: Amount, operator: greaterThan, values: [5000]}
              - {field: Closed, operator: equals, values: [false, ""]}
            logic: 1 AND (2 OR 3) AND 4
            sort: [{field: CloseDate, descending: true}, Name]
            boardField: StageName
            """;

    static final String APP = """
            app: Sales
            label: {en: Sales, zh-CN: 销售}
            description: For those who sell
            icon: briefcase
            renamedFrom: Selling
            tabs: [Account, Contact, Opportunity]
            """;

    static final String PERMISSION_SET = """
            permissionSet: Sales_User
            label: {en: Sales user, zh-CN: 销售人员}
            description: Reads and writes
            renamedFrom: Seller
            systemRights: [useApi, export]
            apps: [Sales]
            objects:
              - object: Account
                rights: [read, create, edit]
                allFields: edit
                fields: {AnnualRevenue: read, Internal_Margin__c: none}
              - {object: Contact, rights: [read], allFields: read}
              - object: Lead
            """;

    private Examples() {}

    static String of(ElementKind kind) {
        return switch (kind) {
            case OBJECT -> OBJECT;
            case GLOBAL_VALUE_SET -> VALUE_SET;
            case LAYOUT -> LAYOUT;
            case LIST_VIEW -> LIST_VIEW;
            case APP -> APP;
            case PERMISSION_SET -> PERMISSION_SET;
        };
    }
}
