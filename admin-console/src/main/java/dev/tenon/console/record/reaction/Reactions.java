package dev.tenon.console.record.reaction;

import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.Formulas;
import dev.tenon.metadata.catalog.Formulas.FormConditions;
import dev.tenon.metadata.formula.Checked;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.object.ApiName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The formulas of one form for one reader: those that the browser computes by itself, and those that stay with the server
 * since they read what this reader may not see, or are shown as HTML.
 *
 * @param controls fields of the form that the browser's formulas read from their controls
 * @param computed formula fields that the browser computes
 * @param defaults of fields of a new record, that the browser computes
 * @param conditions by field, that the browser judges
 * @param told paths of what the server tells the browser: parents, fields that are not in the form, {@code $User}
 * @param asked formula fields that the server computes
 * @param judged fields whose conditions the server judges
 * @param given fields of a new record whose defaults the server computes
 */
public record Reactions(
        Map<String, CatalogField> controls,
        Map<String, Checked.Sound> computed,
        Map<String, Checked.Sound> defaults,
        Map<String, FormConditions> conditions,
        Set<String> told,
        Set<String> asked,
        Set<String> judged,
        Set<String> given,
        CatalogObject object) {

    /** A form: the fields that it shows, some of which the user may fill in, and its conditions by field. */
    public record Form(
            CatalogObject object,
            Map<ApiName, FormConditions> conditions,
            List<CatalogField> shown,
            List<CatalogField> filled,
            Kind kind) {
        public Form {
            conditions = Map.copyOf(conditions);
            shown = List.copyOf(shown);
            filled = List.copyOf(filled);
        }

        /** Of a new record, or of one that exists. */
        public enum Kind {
            NEW,
            EXISTING
        }
    }

    public static Reactions of(Session session, Form form) {
        return new Sorting(session, form).all();
    }

    /** Of a form in which nothing depends on anything. */
    public static Reactions none(CatalogObject object) {
        return new Reactions(Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), Set.of(), Set.of(), Set.of(), object);
    }

    /** True if nothing in the form depends on anything. */
    public boolean isEmpty() {
        return computed.isEmpty()
                && defaults.isEmpty()
                && conditions.isEmpty()
                && asked.isEmpty()
                && judged.isEmpty()
                && given.isEmpty();
    }

    /** True if the server must be asked about each change. */
    public boolean asksTheServer() {
        return !asked.isEmpty() || !judged.isEmpty() || !given.isEmpty();
    }

    /** The paths of all that the server has to tell. */
    public Set<String> wanted() {
        Set<String> wanted = new LinkedHashSet<>(told);
        wanted.addAll(asked);
        return wanted;
    }

    /** The formulas of a form on their way to one side or the other. */
    private static final class Sorting {
        private final Form form;
        private final Formulas formulas;
        private final Visible visible;
        private final Map<String, CatalogField> controls = new LinkedHashMap<>();
        private final Map<String, Checked.Sound> computed = new LinkedHashMap<>();
        private final Set<String> told = new LinkedHashSet<>();

        Sorting(Session session, Form form) {
            this.form = form;
            this.formulas = session.catalog().formulas();
            this.visible = new Visible(session, form);
        }

        Reactions all() {
            Set<String> asked = new LinkedHashSet<>();
            for (CatalogField field : form.shown()) {
                formulas.ofField(form.object(), field).ifPresent(formula -> {
                    if (visible.isPlain(field, formula)) {
                        compute(field, formula);
                    } else {
                        asked.add(field.name().value());
                    }
                });
            }
            Map<String, Checked.Sound> defaults = new LinkedHashMap<>();
            Set<String> given = new LinkedHashSet<>();
            for (CatalogField field : form.kind() == Form.Kind.NEW ? form.filled() : List.<CatalogField>of()) {
                formulas.defaultOf(form.object(), field).ifPresent(formula -> {
                    if (visible.isPlain(formula) && Control.canBeWritten(field.type())) {
                        note(formula);
                        defaults.put(field.name().value(), formula);
                    } else {
                        given.add(field.name().value());
                    }
                });
            }
            Map<String, FormConditions> conditions = new LinkedHashMap<>();
            Set<String> judged = new LinkedHashSet<>();
            conditions().forEach((field, each) -> {
                if (each.all().allMatch(visible::isPlain)) {
                    each.all().forEach(this::note);
                    conditions.put(field, each);
                } else {
                    judged.add(field);
                }
            });
            return new Reactions(controls, computed, defaults, conditions, told, asked, judged, given, form.object());
        }

        private Map<String, FormConditions> conditions() {
            Map<String, FormConditions> ofForm = new LinkedHashMap<>();
            for (CatalogField field : form.shown()) {
                Optional.ofNullable(form.conditions().get(field.name()))
                        .ifPresent(conditions -> ofForm.put(field.name().value(), conditions));
            }
            return ofForm;
        }

        private void compute(CatalogField field, Checked.Sound formula) {
            if (computed.putIfAbsent(field.name().value(), formula) == null) {
                note(formula);
            }
        }

        /** Where the browser finds what a formula reads. */
        private void note(Checked.Sound formula) {
            for (Source source : new ArrayList<>(formula.sources())) {
                switch (source) {
                    case Source.Field field
                    when field.path().size() == 1 -> note(field.path().getFirst());
                    case Source.Field field -> told.add(String.join(".", field.path()));
                    case Source.Global global -> told.add(String.join(".", global.path()));
                    case Source.Prior prior -> throw new IllegalStateException("no form asks for what was: " + prior);
                }
            }
        }

        private void note(String name) {
            CatalogField field = form.object().field(name).orElseThrow();
            Optional<Checked.Sound> formula = formulas.ofField(form.object(), field);
            if (formula.isPresent()) {
                compute(field, formula.get());
            } else if (visible.isControl(field)) {
                controls.put(field.name().value(), field);
            } else {
                told.add(field.name().value());
            }
        }
    }
}
