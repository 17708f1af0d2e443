package dev.tenon.engine.describe;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One object in the list of all, as the trade's clients know it; the names of the components are theirs. */
public record ObjectSummary(
        boolean activateable,
        @Nullable String associateEntityType,
        @Nullable String associateParentEntity,
        boolean createable,
        boolean custom,
        boolean customSetting,
        boolean deepCloneable,
        boolean deletable,
        boolean deprecatedAndHidden,
        boolean feedEnabled,
        boolean hasSubtypes,
        boolean isInterface,
        boolean isSubtype,
        String keyPrefix,
        String label,
        String labelPlural,
        boolean layoutable,
        boolean mergeable,
        boolean mruEnabled,
        String name,
        boolean queryable,
        boolean replicateable,
        boolean retrieveable,
        boolean searchable,
        boolean triggerable,
        boolean undeletable,
        boolean updateable,
        Map<String, String> urls) {}
