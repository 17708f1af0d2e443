package dev.tenon.metadata.catalog;

/**
 * The path of a problem in a catalog: the element, and the place inside its definition. Written
 * {@code object/Visit__c#fields[3].target}.
 */
public record ElementPath(ElementKind kind, String name, String part) {

    @Override
    public String toString() {
        return kind.key() + "/" + name + (part.isEmpty() ? "" : "#" + part);
    }
}
