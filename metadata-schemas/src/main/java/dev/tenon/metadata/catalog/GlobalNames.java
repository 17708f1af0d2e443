package dev.tenon.metadata.catalog;

import dev.tenon.metadata.access.PermissionSetDef;
import dev.tenon.metadata.access.SystemRight;
import dev.tenon.metadata.formula.FormulaType;
import dev.tenon.metadata.formula.Named;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.problem.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names that begin with {@code $} and lead to no field. What they mean is the engine's to say; what the product does
 * not have yet, such as roles, is blank.
 */
final class GlobalNames {
    private static final Map<String, FormulaType> FIXED = fixed();

    /** What every user has, also in a catalog that does not define users. */
    private static final Map<String, FormulaType> USER = user();

    /** What users know from elsewhere and will look for here. */
    private static final Map<String, Sentence> ABSENT = Map.of(
            "$setup", Sentence.of("custom settings", "自定义设置"),
            "$custommetadata", Sentence.of("custom metadata types", "自定义元数据类型"),
            "$label", Sentence.of("custom labels", "自定义标签"));

    private GlobalNames() {}

    private static Map<String, FormulaType> fixed() {
        Map<String, FormulaType> names = new LinkedHashMap<>();
        records(names, "$Profile", "Id");
        texts(names, "$Profile", "Name");
        records(names, "$UserRole", "Id", "ParentRoleId");
        texts(names, "$UserRole", "Name", "DeveloperName", "RollupDescription");
        records(names, "$Organization", "Id");
        texts(names, "$Organization", "Name", "Street", "City", "State", "PostalCode", "Country", "Phone", "Fax");
        texts(names, "$Organization", "DefaultLocaleSidKey", "LanguageLocaleKey", "TimeZoneSidKey");
        records(names, "$RecordType", "Id");
        texts(names, "$RecordType", "Name", "DeveloperName", "Description");
        names.put("$System.OriginDateTime", FormulaType.DATETIME);
        return Map.copyOf(names);
    }

    private static Map<String, FormulaType> user() {
        Map<String, FormulaType> names = new LinkedHashMap<>();
        records(names, "$User", "Id");
        texts(names, "$User", "Username", "Name", "FirstName", "LastName", "Email", "TimeZoneSidKey");
        names.put("$User.LanguageLocaleKey", FormulaType.PICKLIST);
        names.put("$User.IsActive", FormulaType.CHECKBOX);
        return Map.copyOf(names);
    }

    private static void texts(Map<String, FormulaType> names, String global, String... parts) {
        Stream.of(parts).forEach(part -> names.put(global + "." + part, FormulaType.TEXT));
    }

    private static void records(Map<String, FormulaType> names, String global, String... parts) {
        Stream.of(parts).forEach(part -> names.put(global + "." + part, FormulaType.RECORD));
    }

    static Optional<Named> find(Catalog catalog, List<String> steps) {
        Optional<Named> fixed = find(FIXED, steps);
        boolean permission = steps.size() == 2 && FormulaBases.key(steps).equals(FormulaBases.PERMISSION);
        return fixed.isPresent() || !permission ? fixed : permission(catalog, steps.get(1));
    }

    static Optional<Named> findUser(List<String> steps) {
        return find(USER, steps);
    }

    private static Optional<Named> find(Map<String, FormulaType> names, List<String> steps) {
        String written = String.join(".", steps);
        return names.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(written))
                .findFirst()
                .map(entry -> value(List.of(entry.getKey().split("\\.", -1)), entry.getValue()));
    }

    private static Optional<Named> permission(Catalog catalog, String name) {
        return permissions(catalog)
                .filter(known -> known.equalsIgnoreCase(name))
                .findFirst()
                .map(known -> value(List.of("$Permission", known), FormulaType.CHECKBOX));
    }

    /** Permission sets that somebody may have, and the rights of the system. */
    private static Stream<String> permissions(Catalog catalog) {
        return Stream.concat(
                catalog.permissionSets().stream().map(PermissionSetDef::name).map(ApiName::value),
                Stream.of(SystemRight.values()).map(SystemRight::key));
    }

    private static Named value(List<String> path, FormulaType type) {
        return new Named.Value(new Source.Global(path), type);
    }

    /** All of them, as they are written. */
    static List<String> all(Catalog catalog) {
        List<String> all = new ArrayList<>(FIXED.keySet());
        permissions(catalog).forEach(name -> all.add("$Permission." + name));
        return all;
    }

    /** Why a name that begins with {@code $} means nothing here, if there is more to say. */
    static Optional<Sentence> whyNot(List<String> steps) {
        return Optional.ofNullable(ABSENT.get(steps.getFirst().toLowerCase(Locale.ROOT)))
                .map(what -> Sentence.of("{0}: there are no {1} here.", "{0}：此处没有{1}。", steps.getFirst(), what));
    }
}
