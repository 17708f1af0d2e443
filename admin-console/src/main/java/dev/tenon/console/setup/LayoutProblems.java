package dev.tenon.console.setup;

import dev.tenon.console.view.Text;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.page.LayoutDef;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is wrong with a layout, told with the fields' names; problems know places by number, and admins do not. */
final class LayoutProblems {
    private static final Pattern PLACE =
            Pattern.compile("sections\\[(\\d{1,6})]\\.fields\\[(\\d{1,6})](?:\\.(\\w{1,40}))?");

    private final CatalogObject object;
    private final LayoutDef layout;
    private final Problems problems;
    private final Text text;

    LayoutProblems(CatalogObject object, LayoutDef layout, Problems problems, Text text) {
        this.object = object;
        this.layout = layout;
        this.problems = problems;
        this.text = text;
    }

    List<String> sentences() {
        return problems.stream()
                .map(problem -> field(problem).map(name -> label(name) + " · ").orElse("") + sentence(problem))
                .toList();
    }

    /** What is wrong at the place of one field; empty for nothing. */
    String of(ApiName field) {
        return problems.stream()
                .filter(problem -> field(problem).filter(field::equals).isPresent())
                .map(this::sentence)
                .collect(Collectors.joining(" "));
    }

    private String sentence(Problem problem) {
        Matcher place = PLACE.matcher(problem.path());
        String key = place.find() && place.group(3) != null ? "setup.layout.field." + place.group(3) : "";
        String sentence = problem.message(text.language().locale());
        return text.has(key) ? text.get("setup.layout.field.said", text.get(key), sentence) : sentence;
    }

    private Optional<ApiName> field(Problem problem) {
        Matcher place = PLACE.matcher(problem.path());
        if (!place.find()) {
            return Optional.empty();
        }
        int section = Integer.parseInt(place.group(1));
        int item = Integer.parseInt(place.group(2));
        boolean isThere = section < layout.sections().size()
                && item < layout.sections().get(section).items().size();
        return isThere && layout.sections().get(section).items().get(item) instanceof LayoutDef.FieldItem field
                ? Optional.of(field.field())
                : Optional.empty();
    }

    private String label(ApiName field) {
        return object.field(field)
                .map(found -> found.def().shown().in(text.language().locale()))
                .orElse(field.value());
    }
}
