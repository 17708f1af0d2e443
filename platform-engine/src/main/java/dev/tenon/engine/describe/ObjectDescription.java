package dev.tenon.engine.describe;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;

/** One object with its fields and children. */
public record ObjectDescription(
        @JsonUnwrapped ObjectSummary summary,
        List<Object> actionOverrides,
        List<ChildRelationship> childRelationships,
        boolean compactLayoutable,
        List<FieldDescription> fields,
        boolean listviewable,
        boolean lookupLayoutable,
        List<Object> namedLayoutInfos,
        List<Map<String, Object>> recordTypeInfos,
        boolean searchLayoutable,
        List<Map<String, String>> supportedScopes) {

    /** Children that point here. */
    public record ChildRelationship(
            boolean cascadeDelete,
            String childSObject,
            boolean deprecatedAndHidden,
            String field,
            List<String> junctionIdListNames,
            List<String> junctionReferenceTo,
            String relationshipName,
            boolean restrictedDelete) {}
}
