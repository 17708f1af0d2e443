package dev.tenon.console;

import dev.tenon.console.browser.TestingPage;
import java.util.List;

/** A field of the newcomer's object: the kind in the address, then what is typed. */
record VisitField(String kind, String label, String chinese, String name) {

    /** Ten fields of ten types. */
    static final List<VisitField> ALL = List.of(
            new VisitField("text", "Department", "科室", "Department__c"),
            new VisitField("picklist", "Outcome", "结果", "Outcome__c"),
            new VisitField("currency", "Cost", "费用", "Cost__c"),
            new VisitField("date", "Visit date", "拜访日期", "Visit_Date__c"),
            new VisitField("checkbox", "Follow-up", "需要跟进", "Follow_Up__c"),
            new VisitField("number", "Guests", "人数", "Guests__c"),
            new VisitField("email", "Contact email", "联系邮箱", "Contact_Email__c"),
            new VisitField("phone", "Contact phone", "联系电话", "Contact_Phone__c"),
            new VisitField("percent", "Chance", "成功率", "Chance__c"),
            new VisitField("longText", "Notes", "纪要", "Notes__c"));

    /** Headings in both languages; one row has an outcome that the picklist does not know. */
    static final String FILE = """
            Name,科室,Cost,Outcome,拜访日期,Guests,Contact email,Follow-up
            Visit two,Cardiology,20,Poor,2026-03-02,2,two@example.com,true
            Visit three,神经科,30.5,Poor,2026-03-03,3,three@example.com,false
            Visit four,Surgery,40,Fair,2026-03-04,4,four@example.com,true
            Visit five,Surgery,50,Wonderful,2026-03-05,5,five@example.com,true
            """;

    /** The fields to which the columns of the file go. */
    static final List<String> IN_FILE = List.of(
            "Name",
            "Department__c",
            "Cost__c",
            "Outcome__c",
            "Visit_Date__c",
            "Guests__c",
            "Contact_Email__c",
            "Follow_Up__c");

    /** Fills the form of a new field. */
    void type(TestingPage page) {
        page.find("[name='label.en']").fill(label);
        page.find("[name='label.zh-CN']").fill(chinese);
        page.find("[name=name]").fill(name);
        if (kind.equals("picklist")) {
            List<String> values = List.of("Good", "Fair", "Poor");
            for (int i = 0; i < values.size(); i++) {
                page.find("[name='choice.value']").nth(i).fill(values.get(i));
            }
            page.find("[name='choice.zh']").first().fill("良好");
            page.find("[name='choice.color']").first().selectOption("green");
        }
    }
}
