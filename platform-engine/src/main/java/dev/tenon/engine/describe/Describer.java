package dev.tenon.engine.describe;

import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Describes objects and fields to a client, in its user's language. What the user may not read is not there. */
@Component
public class Describer {

    /** Every object that may be read, by name. */
    public List<ObjectSummary> all(Session session) {
        return session.catalog().allObjects().stream()
                .filter(object -> readable(session, object))
                .sorted(Comparator.comparing(CatalogObject::name))
                .map(object -> summary(session, object))
                .toList();
    }

    /** One object; empty if there is none of that name for this user. */
    public Optional<ObjectSummary> summary(Session session, String name) {
        return find(session, name).map(object -> summary(session, object));
    }

    public Optional<ObjectDescription> describe(Session session, String name) {
        return find(session, name).map(object -> describe(session, object));
    }

    private static Optional<CatalogObject> find(Session session, String name) {
        return session.catalog().object(name).filter(object -> readable(session, object));
    }

    private static boolean readable(Session session, CatalogObject object) {
        return session.actor().rights().can(ObjectRight.READ, object.name());
    }

    private ObjectDescription describe(Session session, CatalogObject object) {
        FieldDescriber fields = new FieldDescriber(session, object);
        return new ObjectDescription(
                summary(session, object),
                List.of(),
                children(session, object),
                true,
                object.fields().stream()
                        .filter(field -> session.actor().rights().canRead(object, field))
                        .map(fields::describe)
                        .toList(),
                true,
                true,
                List.of(),
                List.of(masterRecordType(object)),
                true,
                List.of(Map.of("label", "All", "name", "everything"), Map.of("label", "Mine", "name", "mine")));
    }

    private static Map<String, Object> masterRecordType(CatalogObject object) {
        Map<String, Object> type = new LinkedHashMap<>();
        type.put("active", true);
        type.put("available", true);
        type.put("defaultRecordTypeMapping", true);
        type.put("developerName", "Master");
        type.put("master", true);
        type.put("name", "Master");
        type.put("recordTypeId", "012000000000000AAA");
        type.put("urls", Map.of("layout", DescribePaths.object(object.name().value()) + "/describe/layouts"));
        return type;
    }

    private static List<ObjectDescription.ChildRelationship> children(Session session, CatalogObject parent) {
        List<ObjectDescription.ChildRelationship> children = new ArrayList<>();
        for (CatalogObject child : session.catalog().allObjects()) {
            child.fields().stream()
                    .filter(field -> field.type() instanceof FieldType.Relation relation
                            && relation.targets().contains(parent.name())
                            && !field.def().childPath().isEmpty())
                    .filter(field -> session.actor().rights().canRead(child, field))
                    .map(field -> new ObjectDescription.ChildRelationship(
                            Relations.cascades(field.type()),
                            child.name().value(),
                            false,
                            field.name().value(),
                            List.of(),
                            List.of(),
                            field.def().childPath(),
                            Relations.restricts(field.type())))
                    .forEach(children::add);
        }
        return children;
    }

    private static ObjectSummary summary(Session session, CatalogObject object) {
        boolean create = can(session, ObjectRight.CREATE, object);
        boolean edit = can(session, ObjectRight.EDIT, object);
        boolean delete = can(session, ObjectRight.DELETE, object);
        String name = object.name().value();
        return new ObjectSummary(
                false,
                null,
                null,
                create,
                object.name().isCustom(),
                false,
                false,
                delete,
                false,
                false,
                false,
                false,
                false,
                object.keyPrefix(),
                object.def().shown().in(session.actor().locale()),
                object.def().shownPlural().in(session.actor().locale()),
                true,
                false,
                true,
                name,
                true,
                true,
                true,
                true,
                true,
                delete,
                edit,
                DescribePaths.urls(name));
    }

    private static boolean can(Session session, ObjectRight right, CatalogObject object) {
        return session.actor().rights().can(right, object.name());
    }
}
