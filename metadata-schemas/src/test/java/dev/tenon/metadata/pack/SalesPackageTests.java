package dev.tenon.metadata.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.access.FieldRight;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.access.PermissionSetDef;
import dev.tenon.metadata.access.SystemRight;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.Draft;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.catalog.ElementKind;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.PicklistSource;
import dev.tenon.metadata.object.PicklistValue;
import dev.tenon.metadata.page.LayoutDef;
import dev.tenon.metadata.page.ListViewDef;
import dev.tenon.metadata.problem.ProblemKind;
import dev.tenon.metadata.text.Label;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and integrations expect of the package that comes with the product. */
class SalesPackageTests {
    private static final PackageContent SALES = PackageReader.read(
                    Path.of(System.getProperty("tenon.root"), "sample-apps", "sales"))
            .orThrow(ProblemKind.BAD_INPUT);
    private static final Draft DRAFT = Catalog.empty().with(install(), Instant.parse("2026-01-01T00:00:00Z"));
    private static final Catalog CATALOG = DRAFT.catalog();

    @Test
    void itFitsIntoAnEmptyOrganisation() {
        assertThat(DRAFT.problems()).isEmpty();
        assertThat(CATALOG.allObjects()).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource({
        "Account, 001, 客户",
        "Contact, 003, 联系人",
        "Lead, 00Q, 线索",
        "Opportunity, 006, 商机",
        "Product2, 01t, 产品",
        "Task, 00T, 任务",
        "Event, 00U, 日程",
        "Case, 500, 服务工单"
    })
    void objectsHaveThePrefixesOfTheTrade(String object, String prefix, String chinese) {
        CatalogObject found = CATALOG.require(ApiName.of(object));

        assertThat(found.keyPrefix()).isEqualTo(prefix);
        assertThat(found.def().label().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
        assertThat(CATALOG.layouts(found.name())).hasSize(1);
        assertThat(CATALOG.listViews(found.name())).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void dealsRunThroughSixStagesToWonOrLost() {
        List<PicklistValue> stages = values("Opportunity", "StageName");

        assertThat(stages.stream().map(PicklistValue::value))
                .containsExactly("First contact", "Needs analysis", "Proposal", "Quote", "Negotiation", "Won", "Lost");
        assertThat(stages.stream().map(stage -> stage.label().in(Locale.SIMPLIFIED_CHINESE)))
                .containsExactly("初次接触", "需求分析", "方案制定", "报价", "谈判", "成交", "丢单");
        assertThat(values("Opportunity", "LossReason"))
                .allMatch(value -> value.when().equals(List.of("Lost")));
    }

    @Test
    void everyLabelIsThereInBothLanguages() {
        assertThat(labels().filter(label -> !label.texts().keySet().equals(Set.of("en", "zh-CN"))))
                .isEmpty();
        assertThat(labels()).hasSizeGreaterThan(500);
    }

    @Test
    void everyFieldCanBeReachedFromItsLayout() {
        List<String> missing = new ArrayList<>();
        for (CatalogObject object : CATALOG.allObjects()) {
            Set<ApiName> shown = new HashSet<>();
            CATALOG.layouts(object.name()).getFirst().sections().stream()
                    .flatMap(section -> section.items().stream())
                    .filter(LayoutDef.FieldItem.class::isInstance)
                    .forEach(item -> shown.add(((LayoutDef.FieldItem) item).field()));
            object.def().definedFields().stream()
                    .filter(field -> !shown.contains(field.name()))
                    .forEach(field -> missing.add(object.name() + "." + field.name()));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyObjectHasRecordsToShow() {
        assertThat(SALES.data().keySet())
                .containsExactly(
                        "01-Account.csv",
                        "02-Contact.csv",
                        "03-Lead.csv",
                        "04-Product2.csv",
                        "05-Opportunity.csv",
                        "06-Case.csv",
                        "07-Task.csv",
                        "08-Event.csv");
        SALES.data().forEach((file, bytes) -> {
            CatalogObject object = CATALOG.require(ApiName.of(file.substring(3, file.length() - 4)));
            String head = new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
            assertThat(List.of(head.split(",")))
                    .startsWith("@")
                    .filteredOn(column -> !column.equals("@"))
                    .allMatch(column -> object.field(column).isPresent());
        });
    }

    @Test
    void onlyManagersReadNationalIdsInClear() {
        assertThat(CATALOG.permissionSets().stream()
                        .filter(set -> set.systemRights().contains(SystemRight.VIEW_ENCRYPTED))
                        .map(set -> set.name().value()))
                .containsExactly("Manager");
        assertThat(right("Service", "Contact", "NationalId")).isEqualTo(FieldRight.READ);
        assertThat(right("Sales", "Contact", "NationalId")).isEqualTo(FieldRight.NONE);
        assertThat(right("Read_Only_Analyst", "Contact", "NationalId")).isEqualTo(FieldRight.NONE);
    }

    @Test
    void serviceSeesNoMoneyOfDeals() {
        Stream<FieldDef> money = CATALOG.require(ApiName.of("Opportunity")).def().fields().stream()
                .filter(field -> field.type() instanceof FieldType.Currency);

        assertThat(money.map(
                        field -> right("Service", "Opportunity", field.name().value())))
                .isNotEmpty()
                .containsOnly(FieldRight.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATE", "EDIT", "DELETE", "MODIFY_ALL"})
    void analystsChangeNothing(ObjectRight right) {
        assertThat(set("Read_Only_Analyst").objects())
                .hasSize(8)
                .noneMatch(grant -> grant.rights().contains(right))
                .noneMatch(grant -> grant.allFields() == FieldRight.EDIT);
    }

    private static CatalogChange install() {
        return new CatalogChange.All(SALES.elements().stream()
                .map(element -> (CatalogChange) new CatalogChange.Put(element, "sales"))
                .toList());
    }

    private static List<PicklistValue> values(String object, String field) {
        FieldType type =
                CATALOG.require(ApiName.of(object)).field(field).orElseThrow().type();
        return CATALOG.values(((FieldType.Choice) type).source());
    }

    private static PermissionSetDef set(String name) {
        return CATALOG.element(ElementKind.PERMISSION_SET, name)
                .map(element -> ((Element.PermissionSet) element).def())
                .orElseThrow();
    }

    private static FieldRight right(String set, String object, String field) {
        return set(set).on(ApiName.of(object)).orElseThrow().on(ApiName.of(field));
    }

    private static Stream<Label> labels() {
        return SALES.elements().stream().flatMap(SalesPackageTests::labels);
    }

    private static Stream<Label> labels(Element element) {
        return switch (element) {
            case Element.ValueSet set ->
                Stream.concat(
                        Stream.of(set.def().label()),
                        set.def().values().stream().map(PicklistValue::label));
            case Element.OfObject object ->
                Stream.concat(
                        Stream.of(object.def().label(), object.def().pluralLabel()),
                        object.def().definedFields().stream().flatMap(SalesPackageTests::labels));
            case Element.Layout layout ->
                Stream.concat(
                        Stream.of(layout.def().label()),
                        layout.def().sections().stream().map(LayoutDef.Section::label));
            case Element.ListView view -> Stream.of(view.def()).map(ListViewDef::label);
            case Element.App app -> Stream.of(app.def().label());
            case Element.PermissionSet set -> Stream.of(set.def().label());
        };
    }

    private static Stream<Label> labels(FieldDef field) {
        Stream<Label> own = field.help().isEmpty() ? Stream.of(field.label()) : Stream.of(field.label(), field.help());
        return field.type() instanceof FieldType.Choice choice && choice.source() instanceof PicklistSource.Own list
                ? Stream.concat(own, list.values().stream().map(PicklistValue::label))
                : own;
    }
}
