package dev.tenon.metadata.catalog;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.Computation;
import dev.tenon.metadata.object.FieldDef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks how computed fields build on one another, formulas and roll-ups alike, across objects: no circle, no tower of
 * formulas that is too high, and none that is too large once each formula stands for its name.
 */
final class DependencyCheck {
    private final Catalog draft;
    private final CatalogLimits limits;
    private final Complaints complaints;
    private final FieldReads reads;
    private final Map<Node, Tower> towers = new HashMap<>();

    private DependencyCheck(Catalog draft, CatalogLimits limits, Complaints complaints) {
        this.draft = draft;
        this.limits = limits;
        this.complaints = complaints;
        this.reads = new FieldReads(draft.objects());
    }

    /** A computed field. */
    private record Node(ApiName object, ApiName field) {
        @Override
        public String toString() {
            return object + "." + field;
        }
    }

    /** What stands on a formula: formulas over it, and characters once all are written out. A stored value has none. */
    private record Tower(int height, long size) {
        static final Tower NONE = new Tower(0, 0);
    }

    static void check(Catalog draft, CatalogLimits limits, Complaints complaints) {
        DependencyCheck check = new DependencyCheck(draft, limits, complaints);
        for (CatalogObject object : draft.allObjects()) {
            for (CatalogField field : object.fields()) {
                if (isComputed(field)) {
                    check.tower(new Node(object.name(), field.name()), new LinkedHashSet<>());
                }
            }
        }
    }

    private static boolean isComputed(CatalogField field) {
        return field.origin() == CatalogField.Origin.DEFINED && field.def().isComputed();
    }

    /** Each field is measured once; {@code chain} leads from the first one asked for to this one. */
    private Tower tower(Node node, Set<Node> chain) {
        Tower known = towers.get(node);
        if (known != null) {
            return known;
        }
        CatalogObject object = draft.require(node.object());
        CatalogField field = object.field(node.field()).orElseThrow();
        Computation computation = field.def().computation().orElseThrow();
        chain.add(node);
        int height = 0;
        long size = 0;
        long largest = 0;
        for (FormulaPath.Reached read : reads.of(object, computation)) {
            Node next = new Node(read.object(), read.field().name());
            if (!isComputed(read.field())) {
                continue;
            }
            if (chain.contains(next)) {
                circle(node, chain, next);
            } else {
                Tower below = tower(next, chain);
                height = Math.max(height, below.height());
                size = Math.min(Integer.MAX_VALUE, size + below.size());
                largest = Math.max(largest, below.size());
            }
        }
        chain.remove(node);
        Tower tower = computation instanceof Computation.ByFormula formula
                ? new Tower(height + 1, size + formula.text().length())
                : Tower.NONE;
        towers.put(node, tower);
        limit(node, tower, height, largest);
        return tower;
    }

    private void limit(Node node, Tower tower, int below, long largest) {
        if (tower.height() > limits.formulaDepth() && below <= limits.formulaDepth()) {
            note(
                    node,
                    "LIMIT_EXCEEDED",
                    "{0} stands on more than {1} levels of formulas.",
                    "{0} 之下的公式超过 {1} 层。",
                    node,
                    limits.formulaDepth());
        }
        if (tower.size() > limits.formulaSize() && largest <= limits.formulaSize()) {
            note(
                    node,
                    "LIMIT_EXCEEDED",
                    "{0} is too large: with the formulas that it names written out it has more than {1} characters.",
                    "{0} 过大：展开所引用的公式后超过 {1} 个字符。",
                    node,
                    limits.formulaSize());
        }
    }

    private void circle(Node node, Set<Node> chain, Node start) {
        List<Node> all = new ArrayList<>(chain);
        String drawn = all.subList(all.indexOf(start), all.size()).stream()
                        .map(Node::toString)
                        .collect(Collectors.joining(" → "))
                + " → "
                + start;
        note(node, "CIRCULAR_DEPENDENCY", "Computed fields go in a circle: {0}.", "计算字段形成了循环：{0}。", drawn);
    }

    private void note(Node node, String code, String en, String zh, Object... facts) {
        CatalogObject object = draft.require(node.object());
        FieldDef field = object.def().field(node.field().value()).orElseThrow();
        int index = object.def().fields().indexOf(field);
        String key = field.isFormula() ? "formula" : "rollUp";
        complaints
                .about(ElementKind.OBJECT, node.object().value())
                .note(code, "fields[" + index + "]." + key, en, zh, facts);
    }
}
