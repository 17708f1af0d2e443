package dev.tenon.engine.importing;

import static dev.tenon.engine.testing.Definitions.checkbox;
import static dev.tenon.engine.testing.Definitions.currency;
import static dev.tenon.engine.testing.Definitions.date;
import static dev.tenon.engine.testing.Definitions.field;
import static dev.tenon.engine.testing.Definitions.lookup;
import static dev.tenon.engine.testing.Definitions.number;
import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.ObjectDef;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import dev.tenon.metadata.text.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files, imported whole, from a folder beside the project where there is one. */
class SharedImportIntegrationTests {
    private static final Path DATA = Path.of(System.getProperty("tenon.shared", "absent"), "data");
    private static EngineFixture fixture;

    @TempDir
    Path folder;

    private TestingImports imports;

    @BeforeAll
    static void provision() {
        assumeTrue(Files.isDirectory(DATA), "no shared data beside the project: skipped");
        fixture = EngineFixture.org("shared_files");
    }

    @BeforeEach
    void open() {
        imports = new TestingImports(fixture, folder);
    }

    private static FieldDef key(String name) {
        return text(name, 40).withUnique(true, true);
    }

    private static ObjectDef numbered(String name, FieldDef... fields) {
        return object(name, fields)
                .withNameField(FieldDef.of("Name", new FieldType.AutoNumber("N-{0000}", 1), Label.EMPTY));
    }

    /** Field by header; {@code Field/Key} names the key of a lookup. Other columns are left out. */
    private static UnaryOperator<ImportPlan> columns(Map<String, String> fields) {
        return plan -> plan.withColumns(plan.columns().stream()
                .map(column -> {
                    String[] target = fields.getOrDefault(column.header(), "").split("/");
                    return target[0].isEmpty()
                            ? ColumnMapping.none(column.column(), column.header())
                            : new ColumnMapping(
                                    column.column(),
                                    column.header(),
                                    target[0],
                                    target.length > 1 ? target[1] : null,
                                    100);
                })
                .toList());
    }

    private ImportRun insert(String object, String file, Map<String, String> fields) {
        return imports.run(imports.choose(imports.upload(object, DATA.resolve(file)), columns(fields)));
    }

    private ImportRun upsert(String object, String file, String key, Map<String, String> fields) {
        ImportRun run = imports.choose(imports.upload(object, DATA.resolve(file)), columns(fields));
        return imports.run(imports.choose(run, plan -> plan.upsertingBy(key)));
    }

    @Test
    void aPipelineWithItsAccountsProductsAndAgents() throws IOException {
        fixture.deploy(
                object(
                        "Client__c",
                        text("Sector__c"),
                        number("Year__c", 4, 0),
                        currency("Revenue__c"),
                        number("Staff__c", 8, 0),
                        text("Country__c"),
                        lookup("Parent__c", "Client__c")),
                object("Article__c", text("Series__c"), currency("Price__c")),
                object("Agent__c", text("Manager__c"), text("Office__c")),
                numbered(
                        "Chance__c",
                        key("Code__c"),
                        lookup("Agent__c", "Agent__c"),
                        lookup("Article__c", "Article__c"),
                        lookup("Client__c", "Client__c"),
                        text("Stage__c"),
                        date("Begun__c"),
                        date("Close__c"),
                        currency("Amount__c")),
                object("Entry__c", text("Field__c"), text("Description__c", 255)));
        ImportRun clients = insert(
                "Client__c",
                "crm_maven_accounts.csv",
                Map.of(
                        "account", "Name",
                        "sector", "Sector__c",
                        "year_established", "Year__c",
                        "revenue", "Revenue__c",
                        "employees", "Staff__c",
                        "office_location", "Country__c",
                        "subsidiary_of", "Parent__c/Name"));
        assertThat(clients.counts()).isEqualTo(new ImportRun.Counts(85, 85, 0, 0, 0, 0));
        insert(
                "Article__c",
                "crm_maven_products.csv",
                Map.of("product", "Name", "series", "Series__c", "sales_price", "Price__c"));
        insert(
                "Agent__c",
                "crm_maven_sales_teams.csv",
                Map.of("sales_agent", "Name", "manager", "Manager__c", "regional_office", "Office__c"));
        insert(
                "Entry__c",
                "crm_maven_data_dictionary.csv",
                Map.of("Table", "Name", "Field", "Field__c", "Description", "Description__c"));
        ImportRun pipeline = upsert(
                "Chance__c",
                "crm_maven_sales_pipeline.csv",
                "Code__c",
                Map.of(
                        "opportunity_id", "Code__c",
                        "sales_agent", "Agent__c/Name",
                        "product", "Article__c/Name",
                        "account", "Client__c/Name",
                        "deal_stage", "Stage__c",
                        "engage_date", "Begun__c",
                        "close_date", "Close__c",
                        "close_value", "Amount__c"));
        long misspelt = Files.readAllLines(DATA.resolve("crm_maven_sales_pipeline.csv")).stream()
                .filter(line -> line.contains(",GTXPro,"))
                .count();
        assertThat(misspelt).isPositive();
        assertThat(pipeline.counts()).isEqualTo(new ImportRun.Counts(8_800, 8_800 - misspelt, 0, misspelt, 0, 0));
        assertThat(imports.errors(pipeline))
                .allMatch(row -> row.reasonEn().equals("Article: there is no Article \"GTXPro\" that you may see."));
    }

    @Test
    void listedCompaniesGetTheirFiguresByTheirSymbol() {
        fixture.deploy(object(
                "Listed__c",
                key("Symbol__c"),
                text("Sector__c"),
                text("Place__c", 120),
                date("Added__c"),
                currency("Price__c"),
                currency("Cap__c"),
                field("Lat__c", new FieldType.Number(9, 6)),
                field("Filings__c", new FieldType.Url())));
        ImportRun companies = insert(
                "Listed__c",
                "accounts_sp500.csv",
                Map.of(
                        "Symbol", "Symbol__c",
                        "Security", "Name",
                        "GICS Sector", "Sector__c",
                        "Headquarters Location", "Place__c",
                        "Date added", "Added__c"));
        assertThat(companies.counts().created()).isEqualTo(503);
        ImportRun figures = upsert(
                "Listed__c",
                "accounts_sp500_financials.csv",
                "Symbol__c",
                Map.of(
                        "Symbol", "Symbol__c",
                        "Name", "Name",
                        "Price", "Price__c",
                        "Market Cap", "Cap__c",
                        "SEC Filings", "Filings__c"));
        assertThat(figures.counts().failed()).as("%s", imports.reasons(figures)).isZero();
        assertThat(figures.counts().created() + figures.counts().updated()).isEqualTo(503);
        assertThat(figures.counts().updated()).isGreaterThan(400);
        assertThat(imports.value("Listed__c", "3M", "price__c")).isEqualTo("178.96");
        ImportRun places = upsert(
                "Listed__c",
                "accounts_sp500_geocoded.csv",
                "Symbol__c",
                Map.of("Symbol", "Symbol__c", "Latitude", "Lat__c", "Name", "Name"));
        assertThat(places.counts().failed()).as("%s", imports.reasons(places)).isZero();
        ImportRun undone = imports.undo(figures);
        assertThat(undone.counts().undone() + undone.counts().kept()).isLessThanOrEqualTo(503);
        assertThat(imports.value("Listed__c", "3M", "price__c")).isEqualTo("null");
        assertThat(imports.value("Listed__c", "3M", "lat__c")).isEqualTo("44.944410");
    }

    @Test
    void aTradingHouseWithItsOrders() {
        fixture.deploy(
                object(
                        "Buyer__c",
                        key("Code__c"),
                        text("Contact__c"),
                        text("City__c"),
                        text("Country__c"),
                        field("Phone__c", new FieldType.Phone())),
                object("Supplier__c", key("Code__c"), text("City__c"), text("Page__c", 255)),
                object("Worker__c", key("Code__c"), text("First__c"), date("Born__c"), lookup("Boss__c", "Worker__c")),
                object(
                        "Ware__c",
                        key("Code__c"),
                        lookup("Supplier__c", "Supplier__c"),
                        currency("Price__c"),
                        checkbox("Ended__c")),
                numbered(
                        "Order__c",
                        key("Code__c"),
                        lookup("Buyer__c", "Buyer__c"),
                        lookup("Worker__c", "Worker__c"),
                        date("Placed__c"),
                        currency("Freight__c")),
                numbered(
                        "Line__c",
                        lookup("Order__c", "Order__c"),
                        lookup("Ware__c", "Ware__c"),
                        currency("Price__c"),
                        number("Quantity__c", 6, 0),
                        number("Discount__c", 4, 2)));
        List<ImportRun> runs = List.of(
                insert(
                        "Buyer__c",
                        "northwind_customers.csv",
                        Map.of(
                                "CustomerID",
                                "Code__c",
                                "CompanyName",
                                "Name",
                                "ContactName",
                                "Contact__c",
                                "City",
                                "City__c",
                                "Country",
                                "Country__c",
                                "Phone",
                                "Phone__c")),
                insert(
                        "Supplier__c",
                        "northwind_suppliers.csv",
                        Map.of(
                                "SupplierID",
                                "Code__c",
                                "CompanyName",
                                "Name",
                                "City",
                                "City__c",
                                "HomePage",
                                "Page__c")),
                insert(
                        "Worker__c",
                        "northwind_employees.csv",
                        Map.of(
                                "EmployeeID",
                                "Code__c",
                                "LastName",
                                "Name",
                                "FirstName",
                                "First__c",
                                "BirthDate",
                                "Born__c",
                                "ReportsTo",
                                "Boss__c/Code__c")),
                insert(
                        "Ware__c",
                        "northwind_products.csv",
                        Map.of(
                                "ProductID",
                                "Code__c",
                                "ProductName",
                                "Name",
                                "SupplierID",
                                "Supplier__c/Code__c",
                                "UnitPrice",
                                "Price__c",
                                "Discontinued",
                                "Ended__c")),
                insert(
                        "Order__c",
                        "northwind_orders.csv",
                        Map.of(
                                "OrderID",
                                "Code__c",
                                "CustomerID",
                                "Buyer__c/Code__c",
                                "EmployeeID",
                                "Worker__c/Code__c",
                                "OrderDate",
                                "Placed__c",
                                "Freight",
                                "Freight__c")),
                insert(
                        "Line__c",
                        "northwind_order_details.csv",
                        Map.of(
                                "OrderID",
                                "Order__c/Code__c",
                                "ProductID",
                                "Ware__c/Code__c",
                                "UnitPrice",
                                "Price__c",
                                "Quantity",
                                "Quantity__c",
                                "Discount",
                                "Discount__c")));
        assertThat(runs)
                .allSatisfy(run -> assertThat(run.counts().failed())
                        .as("%s %s", run.fileName(), imports.reasons(run))
                        .isZero());
        assertThat(runs).extracting(run -> run.counts().created()).containsExactly(93L, 29L, 9L, 77L, 830L, 2_155L);
    }

    /** Whatever is in them: rows or reasons, never an accident. */
    @Test
    void awkwardFilesAreImportedOrRefusedInWords() throws IOException {
        fixture.deploy(object("Oddity__c", field("Text__c", new FieldType.LongText(100_000, 4)), number("N__c", 8, 2)));
        List<Path> files;
        try (Stream<Path> all = Files.walk(DATA.resolve("torture"))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        List<String> refused = new ArrayList<>();
        for (Path file : files) {
            try {
                ImportRun run = imports.upload("Oddity__c", file);
                ImportRun chosen = imports.choose(run, TortureMapping::firstColumns);
                imports.imports.tryOut(fixture.session(), chosen);
                ImportRun done = imports.run(chosen);
                assertThat(done.state()).as("%s", file).isEqualTo(ImportState.DONE);
                assertThat(done.counts().created() + done.counts().failed())
                        .as("%s", file)
                        .isEqualTo(done.rowCount());
                imports.errorFile(done, Locale.ENGLISH);
            } catch (ProblemException e) {
                assertThat(e.kind()).as("%s", file).isEqualTo(ProblemKind.UNPROCESSABLE);
                refused.add(file.getFileName().toString());
            }
        }
        assertThat(files).hasSizeGreaterThan(50);
        assertThat(refused)
                .as("spreadsheets, and a file without a byte")
                .allMatch(name -> name.matches(".*\\.xlsx|empty\\.csv"));
        assertThat(imports.count("Oddity__c")).isPositive();
    }

    /** The first column is the name, the second a text, the third a number. */
    private static final class TortureMapping {
        private static final List<String> FIELDS = List.of("Name", "Text__c", "N__c");

        static ImportPlan firstColumns(ImportPlan plan) {
            return plan.withColumns(plan.columns().stream()
                    .map(column -> column.column() < FIELDS.size()
                            ? new ColumnMapping(
                                    column.column(), column.header(), FIELDS.get(column.column()), null, 100)
                            : ColumnMapping.none(column.column(), column.header()))
                    .toList());
        }
    }
}
