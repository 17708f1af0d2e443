package dev.tenon.metadata.pack;

import dev.tenon.metadata.catalog.Element;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A package as values: what it is, its definitions in the order of dependence, its sample data.
 *
 * @param data the bytes of the files below {@code data/}, by file name, in the order of loading
 */
public record PackageContent(Manifest manifest, List<Element> elements, SortedMap<String, byte[]> data) {

    public PackageContent {
        elements = List.copyOf(elements);
        data = Collections.unmodifiableSortedMap(new TreeMap<>(data));
    }
}
