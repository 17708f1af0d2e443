package dev.tenon.metadata.catalog;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.GlobalValueSetDef;
import dev.tenon.metadata.page.AppDef;
import dev.tenon.metadata.problem.Problems;
import java.util.HashSet;
import java.util.Set;

/**
 * Says everything that is wrong with a draft, at once: names, limits, types, references. Pure; whether records would break
 * is not its business. Paths of the problems are {@link ElementPath}s.
 */
public final class CatalogCheck {
    private final Catalog draft;
    private final Catalog before;
    private final CatalogLimits limits;
    private final Complaints complaints = new Complaints();

    private CatalogCheck(Catalog draft, Catalog before, CatalogLimits limits) {
        this.draft = draft;
        this.before = before;
        this.limits = limits;
    }

    /** What is wrong with the draft; {@code before} is the catalog it was made from. */
    public static Problems check(Catalog draft, Catalog before) {
        return check(draft, before, CatalogLimits.DEFAULT);
    }

    public static Problems check(Catalog draft, Catalog before, CatalogLimits limits) {
        return new CatalogCheck(draft, before, limits).all();
    }

    private Problems all() {
        if (draft.objects().size() > limits.objects()) {
            complaints.note(
                    "LIMIT_EXCEEDED",
                    "",
                    "There are {0} objects; at most {1} are allowed.",
                    "共有 {0} 个对象，最多允许 {1} 个。",
                    draft.objects().size(),
                    limits.objects());
        }
        for (GlobalValueSetDef set : valueSets()) {
            checkValueSet(set);
        }
        for (CatalogObject object : draft.allObjects()) {
            new ObjectCheck(
                            draft,
                            before,
                            limits,
                            complaints.about(ElementKind.OBJECT, object.name().value()))
                    .check(object);
        }
        MasterDetailCheck.check(draft, limits, complaints);
        DependencyCheck.check(draft, limits, complaints);
        new FormulaChecks(draft, before, complaints).check();
        draft.elements(ElementKind.LAYOUT).forEach(this::checkPage);
        draft.elements(ElementKind.LIST_VIEW).forEach(this::checkPage);
        draft.apps().forEach(this::checkApp);
        draft.permissionSets()
                .forEach(set -> PermissionSetCheck.check(
                        draft,
                        set,
                        complaints.about(ElementKind.PERMISSION_SET, set.name().value())));
        return complaints.problems();
    }

    private Iterable<GlobalValueSetDef> valueSets() {
        return draft.elements(ElementKind.GLOBAL_VALUE_SET).stream()
                .map(element -> ((Element.ValueSet) element).def())
                .toList();
    }

    private void checkValueSet(GlobalValueSetDef set) {
        Complaints about =
                complaints.about(ElementKind.GLOBAL_VALUE_SET, set.name().value());
        NameCheck.wellFormed(set.name(), "valueSet", about);
        new PicklistCheck(draft, limits, about).values(set.values(), "values", false);
    }

    private void checkPage(Element element) {
        Complaints about = complaints.about(element.kind(), element.name());
        switch (element) {
            case Element.Layout layout -> new LayoutCheck(draft, limits, about).check(layout.def());
            case Element.ListView view -> new ListViewCheck(draft, limits, about).check(view.def());
            case Element.OfObject ignored -> {}
            case Element.ValueSet ignored -> {}
            case Element.App ignored -> {}
            case Element.PermissionSet ignored -> {}
        }
    }

    private void checkApp(AppDef app) {
        Complaints about = complaints.about(ElementKind.APP, app.name().value());
        NameCheck.wellFormed(app.name(), "app", about);
        Set<ApiName> seen = new HashSet<>();
        for (int i = 0; i < app.tabs().size(); i++) {
            ApiName tab = app.tabs().get(i);
            String part = "tabs[" + i + "]";
            if (draft.object(tab).isEmpty()) {
                References.noObject(about, part, tab);
            } else if (!seen.add(tab)) {
                References.twice(about, part, tab);
            }
        }
    }
}
