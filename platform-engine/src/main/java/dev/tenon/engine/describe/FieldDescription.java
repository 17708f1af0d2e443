package dev.tenon.engine.describe;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One field as the trade's clients know it; the names of the components are theirs. */
public record FieldDescription(
        boolean aggregatable,
        boolean autoNumber,
        int byteLength,
        boolean calculated,
        @Nullable String calculatedFormula,
        boolean cascadeDelete,
        boolean caseSensitive,
        @Nullable String compoundFieldName,
        @Nullable String controllerName,
        boolean createable,
        boolean custom,
        @Nullable Object defaultValue,
        @Nullable String defaultValueFormula,
        boolean defaultedOnCreate,
        boolean dependentPicklist,
        boolean deprecatedAndHidden,
        int digits,
        boolean displayLocationInDecimal,
        boolean encrypted,
        boolean externalId,
        @Nullable String extraTypeInfo,
        boolean filterable,
        @Nullable Object filteredLookupInfo,
        boolean formulaTreatNullNumberAsZero,
        boolean groupable,
        boolean highScaleNumber,
        boolean htmlFormatted,
        boolean idLookup,
        @Nullable String inlineHelpText,
        String label,
        int length,
        @Nullable String mask,
        @Nullable String maskType,
        String name,
        boolean nameField,
        boolean namePointing,
        boolean nillable,
        boolean permissionable,
        List<PicklistEntry> picklistValues,
        boolean polymorphicForeignKey,
        int precision,
        boolean queryByDistance,
        @Nullable String referenceTargetField,
        List<String> referenceTo,
        @Nullable String relationshipName,
        @Nullable Integer relationshipOrder,
        boolean restrictedDelete,
        boolean restrictedPicklist,
        int scale,
        boolean searchPrefilterable,
        String soapType,
        boolean sortable,
        String type,
        boolean unique,
        boolean updateable,
        boolean writeRequiresMasterRead) {

    /**
     * One choice.
     *
     * @param validFor for a dependent picklist: a bit a controlling value, base 64
     */
    public record PicklistEntry(
            boolean active,
            boolean defaultValue,
            String label,
            @Nullable String validFor,
            String value) {}
}
