package dev.tenon.engine.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.importing.TargetField.Necessity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnMatcherTests {

    private static final ImportTarget ACCOUNT = new ImportTarget(
            List.of("Account", "Accounts", "客户"),
            "Name",
            List.of(
                    field("Name", "Account name", "客户名称"),
                    field("AccountNumber", "Account number", "客户编号"),
                    field("Industry", "Industry", "行业"),
                    field("AnnualRevenue", "Annual revenue", "年收入"),
                    field("NumberOfEmployees", "Employees", "员工数"),
                    field("YearStarted", "Year started", "成立年份"),
                    field("TickerSymbol", "Ticker symbol", "股票代码"),
                    field("Phone", "Phone", "电话"),
                    field("Website", "Website", "网站"),
                    field("BillingStreet", "Street", "街道"),
                    field("BillingCity", "City", "城市"),
                    field("BillingState", "State/Province", "省/州"),
                    field("BillingPostalCode", "Postal code", "邮政编码"),
                    field("BillingCountry", "Country", "国家/地区"),
                    field("ShippingCity", "City", "城市"),
                    field("Customer_Level__c", "Customer level", "客户级别"),
                    lookup("ParentId", "Parent account", "上级客户", "Account", "客户"),
                    lookup("OwnerId", "Owner", "负责人", "User", "用户")));

    private static final ImportTarget CONTACT = new ImportTarget(
            List.of("Contact", "Contacts", "联系人"),
            "Name",
            List.of(
                    field("Salutation", "Salutation", "称谓"),
                    field("FirstName", "First name", "名"),
                    required("LastName", "Last name", "姓"),
                    field("Name", "Name", "姓名"),
                    field("Title", "Title", "职务"),
                    field("Email", "Email", "邮箱"),
                    field("Phone", "Phone", "电话"),
                    field("MobilePhone", "Mobile", "手机"),
                    field("MailingPostalCode", "Postal code", "邮政编码"),
                    lookup("AccountId", "Account", "客户", "Account", "客户"),
                    lookup("ReportsToId", "Reports to", "直属上级", "Contact", "联系人"),
                    lookup("OwnerId", "Owner", "负责人", "User", "用户")));

    private static final ImportTarget OPPORTUNITY = new ImportTarget(
            List.of("Opportunity", "Opportunities", "商机"),
            "Name",
            List.of(
                    required("Name", "Opportunity name", "商机名称"),
                    required("StageName", "Stage", "阶段"),
                    field("Amount", "Amount", "金额"),
                    required("CloseDate", "Close date", "预计成交日期"),
                    field("Deal_Code__c", "Deal code", "商机代码"),
                    lookup("AccountId", "Account", "客户", "Account", "客户"),
                    lookup("Product__c", "Product", "产品", "Product", "产品"),
                    lookup("OwnerId", "Owner", "负责人", "User", "用户")));

    private final ColumnMatcher matcher = new ColumnMatcher();

    @ParameterizedTest
    @CsvSource({
        "Name, Name",
        "NAME, Name",
        "Account Name, Name",
        "account, Name",
        "company, Name",
        "CompanyName, Name",
        "公司, Name",
        "公司名称, Name",
        "客户名称*, Name",
        "account_number, AccountNumber",
        "客户编号, AccountNumber",
        "sector, Industry",
        "所属行业, Industry",
        "revenue, AnnualRevenue",
        "年收入（万元）, AnnualRevenue",
        "Annual Revenue (USD), AnnualRevenue",
        "employees, NumberOfEmployees",
        "No. of Employees, NumberOfEmployees",
        "规模, NumberOfEmployees",
        "year_established, YearStarted",
        "Founded, YearStarted",
        "Symbol, TickerSymbol",
        "Telephone, Phone",
        "公司电话, Phone",
        "网址, Website",
        "BILLINGSTREET, BillingStreet",
        "原始地址, BillingStreet",
        "Zip, BillingPostalCode",
        "ZIP code, BillingPostalCode",
        "邮编, BillingPostalCode",
        "City, BillingCity",
        "城市, BillingCity",
        "Shipping City, ShippingCity",
        "Ship-to city, ShippingCity",
        "Province, BillingState",
        "国家, BillingCountry",
        "customer_level__c, Customer_Level__c",
        "Customer Level, Customer_Level__c",
        "客户级别, Customer_Level__c"
    })
    void accountColumnsFindTheirField(String header, String field) {
        assertThat(only(header, ACCOUNT).field()).isEqualTo(field);
        assertThat(only(header, ACCOUNT).lookupBy()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "e-mail, Email",
        "E-Mail Address, Email",
        "邮箱, Email",
        "电子邮件, Email",
        "手机, MobilePhone",
        "手机号码, MobilePhone",
        "Cell, MobilePhone",
        "联系电话, Phone",
        "Phones, Phone",
        "姓名, Name",
        "Full name, Name",
        "ContactName, Name",
        "Surname, LastName",
        "Given Name, FirstName",
        "TitleOfCourtesy, Salutation",
        "ContactTitle, Title",
        "职位, Title",
        "Prénom, ''",
        "postcode, MailingPostalCode"
    })
    void contactColumnsFindTheirField(String header, String field) {
        String found = only(header, CONTACT).field();
        assertThat(found == null ? "" : found).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "account, AccountId, Name",
        "Account Name, AccountId, Name",
        "Account.Name, AccountId, Name",
        "Account.Account_Code__c, AccountId, Account_Code__c",
        "Account:ERP_Id__c, AccountId, ERP_Id__c",
        "AccountId, AccountId, Id",
        "Account ID, AccountId, Id",
        "company, AccountId, Name",
        "客户名称, AccountId, Name",
        "公司, AccountId, Name",
        "客户, AccountId, Name",
        "product, Product__c, Name",
        "产品名称, Product__c, Name",
        "Product__r.ProductCode, Product__c, ProductCode",
        "sales_agent, OwnerId, Name",
        "Owner.Username, OwnerId, Username",
        "负责人, OwnerId, Name",
        "业务员, OwnerId, Name"
    })
    void lookupColumnsSayHowTheRecordIsFound(String header, String field, String lookupBy) {
        assertThat(only(header, OPPORTUNITY).field()).isEqualTo(field);
        assertThat(only(header, OPPORTUNITY).lookupBy()).isEqualTo(lookupBy);
    }

    @ParameterizedTest
    @CsvSource({"subsidiary_of, ParentId", "Parent Account, ParentId", "上级公司, ParentId", "母公司, ParentId"})
    void theParentIsAnotherRecordOfTheObject(String header, String field) {
        assertThat(only(header, ACCOUNT).field()).isEqualTo(field);
        assertThat(only(header, ACCOUNT).lookupBy()).isEqualTo("Name");
    }

    @ParameterizedTest
    @CsvSource({"Column 3", "#", "unknown", "Contact name", "联系人", "Product name", "Date", "Fax", "wikipedia_link"})
    void whatHasNoFieldIsLeftOut(String header) {
        assertThat(only(header, ACCOUNT).isMapped()).isFalse();
    }

    @Test
    void eachFieldIsUsedOnceByItsBestColumn() {
        List<ColumnMapping> mappings =
                matcher.propose(List.of("company", "Account Name", "City", "Shipping City", "Town"), ACCOUNT);
        assertThat(mappings)
                .extracting(ColumnMapping::field)
                .containsExactly(null, "Name", "BillingCity", "ShippingCity", null);
        assertThat(mappings).extracting(ColumnMapping::column).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void aWholeFileOfAccounts() {
        assertThat(fields(ACCOUNT, "account,sector,year_established,revenue,employees,office_location,subsidiary_of"))
                .containsExactly(
                        "Name", "Industry", "YearStarted", "AnnualRevenue", "NumberOfEmployees", null, "ParentId");
    }

    @Test
    void aWholeFileOfOpportunities() {
        assertThat(fields(
                        OPPORTUNITY,
                        "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value"))
                .containsExactly(null, "OwnerId", "Product__c", "AccountId", "StageName", null, "CloseDate", "Amount");
    }

    @Test
    void aWholeFileOfCustomersWithTheirContact() {
        String headers =
                "CustomerID,CompanyName,ContactName,ContactTitle,Address,City,Region,PostalCode,Country,Phone,Fax";
        assertThat(fields(ACCOUNT, headers))
                .containsExactly(
                        null,
                        "Name",
                        null,
                        null,
                        "BillingStreet",
                        "BillingCity",
                        "BillingState",
                        "BillingPostalCode",
                        "BillingCountry",
                        "Phone",
                        null);
        assertThat(fields(CONTACT, "CompanyName,ContactName,ContactTitle,PostalCode,Phone"))
                .containsExactly("AccountId", "Name", "Title", "MailingPostalCode", "Phone");
    }

    @Test
    void aWholeFileInChinese() {
        assertThat(fields(OPPORTUNITY, "商机名称,客户名称,产品,销售阶段,成交金额（元）,预计成交日期,负责人,备注"))
                .containsExactly(
                        "Name", "AccountId", "Product__c", "StageName", "Amount", "CloseDate", "OwnerId", null);
    }

    @Test
    void surerPairsHaveHigherScores() {
        assertThat(List.of("AnnualRevenue", "Annual revenue", "Turnover", "Column 9"))
                .map(header -> only(header, ACCOUNT).score())
                .isSortedAccordingTo((left, right) -> right - left)
                .doesNotHaveDuplicates()
                .endsWith(0);
    }

    private ColumnMapping only(String header, ImportTarget target) {
        return matcher.propose(List.of(header), target).getFirst();
    }

    private List<String> fields(ImportTarget target, String headers) {
        return matcher.propose(List.of(headers.split(",")), target).stream()
                .map(ColumnMapping::field)
                .toList();
    }

    private static TargetField field(String apiName, String... labels) {
        return new TargetField(apiName, List.of(labels), "text", Necessity.OPTIONAL, List.of());
    }

    private static TargetField required(String apiName, String... labels) {
        return new TargetField(apiName, List.of(labels), "text", Necessity.REQUIRED, List.of());
    }

    private static TargetField lookup(String apiName, String en, String zh, String... targets) {
        return new TargetField(apiName, List.of(en, zh), "lookup", Necessity.OPTIONAL, List.of(targets));
    }
}
