package dev.tenon.engine.importing;

import java.util.List;

/**
 * The object that rows become records of, as far as the mapping of columns needs to know it.
 *
 * @param names its API name and its labels in every language
 * @param nameField the API name of the field that names a record
 * @param fields those that may be written, the parts of compound fields one by one, in the order of the object
 */
public record ImportTarget(List<String> names, String nameField, List<TargetField> fields) {

    public ImportTarget {
        names = List.copyOf(names);
        fields = List.copyOf(fields);
    }
}
