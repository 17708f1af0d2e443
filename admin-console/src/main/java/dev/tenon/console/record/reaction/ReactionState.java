package dev.tenon.console.record.reaction;

import dev.tenon.console.record.widget.FieldWidgets;
import dev.tenon.console.record.widget.FormValues;
import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.record.widget.ShownField;
import dev.tenon.console.view.Cell;
import dev.tenon.console.view.Url;
import dev.tenon.engine.record.FormPreview.Seen;
import dev.tenon.engine.record.LayoutConditions.Standing;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.ApiName;
import java.text.DecimalFormatSymbols;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * With what the script of a form begins.
 *
 * @param script the module with the formulas
 * @param preview where the server is asked
 * @param relations controls with which values of {@code told} change
 * @param always whether the server is asked about each change
 * @param usual what fields with conditions hold when the user may not fill them in
 * @param following fields that show their default
 * @param now milliseconds since 1970
 * @param point what stands before the fraction of a number
 * @param marks how yes and no look
 */
public record ReactionState(
        String script,
        String preview,
        Told told,
        Set<String> relations,
        boolean always,
        Map<String, Held> usual,
        Set<String> following,
        long now,
        String zone,
        String locale,
        String point,
        Map<String, String> marks) {

    private static final String YES = "true";
    private static final String NO = "false";

    /**
     * What only the server knows.
     *
     * @param values by path, as the formulas of the browser count; blank ones are missing
     * @param html what formula fields show
     * @param standing of fields by conditions that the browser cannot judge
     * @param texts of controls that follow a default which the browser cannot compute
     */
    public record Told(
            Map<String, Object> values,
            Map<String, String> html,
            Map<String, Standing> standing,
            Map<String, Held> texts) {}

    /** What a control holds, and what a lookup calls it. */
    public record Held(String text, String label) {}

    public static ReactionState of(
            Reader reader,
            Reactions reactions,
            Told told,
            FormValues usual,
            Set<String> following,
            Url script,
            Url preview) {
        return new ReactionState(
                script.address(),
                preview.address(),
                told,
                relations(reactions),
                reactions.asksTheServer(),
                usual(reactions, usual),
                new TreeSet<>(following),
                reader.session().now().toEpochMilli(),
                zone(reader.zone()),
                reader.locale().toLanguageTag(),
                point(reader.session().actor().locale()),
                Map.of(
                        YES,
                                Cell.mark(true, reader.text().get("record.yes"))
                                        .html()
                                        .toString(),
                        NO,
                                Cell.mark(false, reader.text().get("record.no"))
                                        .html()
                                        .toString()));
    }

    public String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    /** @param defaults as their controls hold them */
    public static Told told(Reader reader, Reactions reactions, Seen seen, FormValues defaults) {
        Map<String, Object> values = new LinkedHashMap<>(seen.values());
        values.keySet().retainAll(reactions.told());
        return new Told(
                LiveValues.of(values),
                html(reader, reactions, seen),
                standing(reactions, seen),
                reactions.given().stream().collect(Collectors.toMap(name -> name, name -> held(defaults, name))));
    }

    private static Map<String, String> html(Reader reader, Reactions reactions, Seen seen) {
        FieldWidgets widgets = new FieldWidgets(reader);
        Map<String, String> html = new LinkedHashMap<>();
        for (String name : reactions.asked()) {
            ShownField.own(reader.session(), reactions.object(), ApiName.of(name))
                    .ifPresent(field -> html.put(
                            name, widgets.html(field, seen.values()::get).toString()));
        }
        return html;
    }

    private static Map<String, Standing> standing(Reactions reactions, Seen seen) {
        Map<String, Standing> standing = new LinkedHashMap<>();
        for (String name : reactions.judged()) {
            standing.put(name, seen.standing().getOrDefault(ApiName.of(name), Standing.PLAIN));
        }
        return standing;
    }

    private static Held held(FormValues values, String name) {
        return new Held(values.text(name), values.name(name).orElse(""));
    }

    /** By the names of controls, which are the parts of a compound. */
    private static Map<String, Held> usual(Reactions reactions, FormValues usual) {
        Map<String, Held> held = new LinkedHashMap<>();
        usual.texts()
                .keySet()
                .forEach(key -> reactions
                        .object()
                        .field(key)
                        .map(field -> field.name().value())
                        .ifPresent(name -> held.put(name, held(usual, name))));
        return held;
    }

    private static String point(Locale locale) {
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',' ? "," : ".";
    }

    /** A path that begins with a relation changes when the control of that relation does. */
    private static Set<String> relations(Reactions reactions) {
        CatalogObject object = reactions.object();
        Set<String> relations = new TreeSet<>();
        for (String path : reactions.told()) {
            int dot = path.indexOf('.');
            if (dot > 0 && !path.startsWith("$")) {
                object.parent(path.substring(0, dot))
                        .ifPresent(relation -> relations.add(relation.name().value()));
            }
        }
        return relations;
    }

    /** As browsers know it. */
    private static String zone(ZoneId zone) {
        return zone.normalized() instanceof ZoneOffset offset
                ? offset.equals(ZoneOffset.UTC) ? "UTC" : offset.getId()
                : zone.getId();
    }
}
