package dev.tenon.metadata.catalog;

import dev.tenon.metadata.formula.FormulaNames;
import dev.tenon.metadata.formula.FormulaType;
import dev.tenon.metadata.formula.FormulaTypes;
import dev.tenon.metadata.formula.FormulaUse;
import dev.tenon.metadata.formula.Named;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldParts;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.metadata.problem.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What names mean in a formula at one place of a catalog.
 *
 * @param before the catalog from which this one was made: it tells what has been removed
 */
record CatalogNames(Catalog catalog, Catalog before, FormulaPlace place) implements FormulaNames {
    private static final String FLOW = "$flow";

    @Override
    public Optional<Named> find(List<String> steps) {
        if (FormulaBases.key(steps).equals(FLOW)) {
            return isFlow() ? FlowNames.find(steps) : Optional.empty();
        }
        if (FormulaBases.key(steps).equals(FormulaBases.USER)
                && catalog.object(SystemFields.USER).isEmpty()) {
            return GlobalNames.findUser(steps);
        }
        Optional<FormulaBases.Base> base = FormulaBases.of(place.scope(), steps);
        return base.isPresent() ? field(base.get(), steps) : GlobalNames.find(catalog, steps);
    }

    private boolean isFlow() {
        return place.demand().use() == FormulaUse.FLOW;
    }

    private Optional<Named> field(FormulaBases.Base base, List<String> steps) {
        return switch (FormulaPath.of(catalog.objects(), base.object(), base.path(steps))) {
            case FormulaPath.Refused ignored -> Optional.empty();
            case FormulaPath.Found found -> {
                Optional<FormulaType> type = FormulaTypes.of(found.field().type());
                yield type.map(known -> known == FormulaType.LOCATION
                        ? location(steps, found)
                        : new Named.Value(source(steps, found, found.steps(), length(found.field())), known));
            }
        };
    }

    private static Named location(List<String> steps, FormulaPath.Found found) {
        List<FieldDef> parts = FieldParts.of(found.field().def());
        return new Named.Location(
                source(steps, found, ended(found.steps(), parts.getFirst()), 0),
                source(steps, found, ended(found.steps(), parts.getLast()), 0));
    }

    private static List<String> ended(List<String> path, FieldDef part) {
        List<String> ended = new ArrayList<>(path.subList(0, path.size() - 1));
        ended.add(part.name().value());
        return ended;
    }

    private static Source source(List<String> steps, FormulaPath.Found found, List<String> path, int length) {
        return switch (FormulaBases.key(steps)) {
            case FormulaBases.PRIOR -> new Source.Prior(path, length);
            case FormulaBases.SOURCE -> global("$Source", path);
            case FormulaBases.USER -> global("$User", path);
            case FormulaBases.OBJECT_TYPE -> {
                List<String> all =
                        new ArrayList<>(List.of("$ObjectType", found.end().value(), "Fields"));
                all.addAll(path);
                yield new Source.Global(all);
            }
            default -> new Source.Field(path, length);
        };
    }

    private static Source global(String first, List<String> path) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(path);
        return new Source.Global(all);
    }

    /** The most characters that a text field holds; 0 if nothing is said of it. */
    private static int length(CatalogField field) {
        return field.def().isFormula() ? 0 : TextLengths.of(field.type());
    }

    @Override
    public List<String> suggestions(List<String> steps) {
        if (FormulaBases.key(steps).startsWith("$")
                && FormulaBases.of(place.scope(), steps).isEmpty()) {
            Stream<String> bases =
                    Stream.concat(globals().stream(), fields(List.of("$User"), List.of("$User", "Id")).stream());
            return (isFlow() ? Stream.concat(bases, FlowNames.all().stream()) : bases).toList();
        }
        int skipped = FormulaBases.of(place.scope(), steps)
                .map(FormulaBases.Base::skipped)
                .orElse(0);
        return fields(steps.subList(0, skipped), steps);
    }

    private List<String> globals() {
        return GlobalNames.all(catalog);
    }

    /** Every name with this beginning that could have been meant: the step that is wrong is replaced. */
    private List<String> fields(List<String> beginning, List<String> steps) {
        Optional<FormulaBases.Base> base = FormulaBases.of(place.scope(), steps);
        if (base.isEmpty()) {
            return List.of();
        }
        List<String> prefix = new ArrayList<>(beginning);
        List<String> rest = base.get().path(steps);
        List<ApiName> here = List.of(base.get().object());
        while (rest.size() > 1) {
            List<ApiName> next = parents(here, rest.getFirst());
            if (next.isEmpty()) {
                break;
            }
            prefix.add(rest.getFirst());
            rest = rest.subList(1, rest.size());
            here = next;
        }
        return named(prefix, here, rest);
    }

    private List<ApiName> parents(List<ApiName> here, String step) {
        return here.stream()
                .flatMap(name -> catalog.object(name).stream())
                .flatMap(object -> object.parent(step).stream())
                .flatMap(field -> field.type() instanceof FieldType.Relation relation
                        ? relation.targets().stream()
                        : Stream.empty())
                .distinct()
                .toList();
    }

    private List<String> named(List<String> prefix, List<ApiName> here, List<String> rest) {
        String before = prefix.stream().map(step -> step + ".").collect(Collectors.joining());
        String after = rest.stream().skip(1).map(step -> "." + step).collect(Collectors.joining());
        boolean last = rest.size() == 1;
        return here.stream()
                .flatMap(name -> catalog.object(name).stream())
                .flatMap(object -> object.fields().stream())
                .flatMap(field -> last
                        ? Stream.of(field.name().value())
                        : field.type() instanceof FieldType.Relation
                                ? Stream.of(field.def().parentPath())
                                : Stream.empty())
                .distinct()
                .map(step -> before + step + after)
                .toList();
    }

    @Override
    public Optional<Sentence> whyNot(List<String> steps) {
        if (FormulaBases.key(steps).equals(FLOW) && !isFlow()) {
            return Optional.of(Sentence.of("$Flow is known in flows only.", "$Flow 仅可用于流程。"));
        }
        Optional<FormulaBases.Base> base = FormulaBases.of(place.scope(), steps);
        if (base.isEmpty()) {
            return GlobalNames.whyNot(steps);
        }
        ApiName object = base.get().object();
        List<String> path = base.get().path(steps);
        return switch (FormulaPath.of(catalog.objects(), object, path)) {
            case FormulaPath.Found found -> unusable(found.field());
            case FormulaPath.Refused refused ->
                FormulaPath.of(before.objects(), object, path) instanceof FormulaPath.Found
                        ? Optional.of(Sentence.of(
                                "{0} It cannot be removed while this formula uses it.",
                                "{0} 公式仍在使用，不能删除。", refused.why()))
                        : refused.isTelling() ? Optional.of(refused.why()) : Optional.empty();
        };
    }

    private static Optional<Sentence> unusable(CatalogField field) {
        String parts = FieldParts.of(field.def()).stream()
                .map(FieldDef::name)
                .map(ApiName::value)
                .collect(Collectors.joining(", "));
        return Optional.of(
                parts.isEmpty()
                        ? Sentence.of(
                                "Formulas cannot use {0}: its type has no value for them.",
                                "公式不能使用 {0}：该类型没有可用的值。", field.name())
                        : Sentence.of(
                                "{0} is made of parts; use one of them: {1}.",
                                "{0} 由多个部分组成，请使用其中之一：{1}。", field.name(), parts));
    }
}
