package dev.tenon.metadata.catalog;

import dev.tenon.metadata.formula.Checked;
import dev.tenon.metadata.formula.FormulaCheck;

/** Checks every formula of a draft: its text, its names, its types, each problem with its place in the text. */
record FormulaChecks(Catalog draft, Catalog before, Complaints complaints) {

    void check() {
        for (ElementKind kind : ElementKind.values()) {
            for (Element element : draft.elements(kind)) {
                MentionVisitor visitor = new InElement(complaints.about(kind, element.name()));
                Mentions.visit(element, visitor, draft.objects());
            }
        }
    }

    private final class InElement implements MentionVisitor {
        private final Complaints about;

        private InElement(Complaints about) {
            this.about = about;
        }

        @Override
        public String formula(FormulaPlace place, String text, String part) {
            boolean said = text.isEmpty() && place.mayBeEmpty();
            if (!said && exists(place.scope()) && draft.formulas().checked(place, text) instanceof Checked.Unsound) {
                explain(place, text, part);
            }
            return text;
        }

        /** Once more, with what has been removed in mind. */
        private void explain(FormulaPlace place, String text, String part) {
            CatalogNames names = new CatalogNames(draft, before, place);
            if (FormulaCheck.check(text, names, place.demand()) instanceof Checked.Unsound unsound) {
                unsound.problems().forEach(problem -> about.note(problem, part));
            }
        }

        /** Of an object that is missing something else has complained. */
        private boolean exists(FormulaScope scope) {
            return draft.object(scope.object()).isPresent()
                    && scope.source()
                            .map(source -> draft.object(source).isPresent())
                            .orElse(true);
        }
    }
}
