package dev.tenon.metadata.pack;

import dev.tenon.metadata.object.GlobalValueSetDef;
import dev.tenon.metadata.object.ObjectDef;

/** Writes objects with their fields, and global value sets. */
final class ObjectWriting {
    private ObjectWriting() {}

    static Node object(ObjectDef def) {
        MapWriting map = new MapWriting()
                .put("object", def.name())
                .putLabel("label", def.label())
                .putLabel("pluralLabel", def.pluralLabel())
                .putUnlessEmpty("description", def.description())
                .putUnlessEmpty("icon", def.icon());
        def.keyPrefix().ifPresent(prefix -> map.put("keyPrefix", prefix));
        return map.putIfPresent("renamedFrom", def.renamedFrom())
                .put("nameField", FieldWriting.nameField(def.nameField()))
                .putListUnlessEmpty("fields", def.fields(), FieldWriting::field)
                .putListUnlessEmpty("validationRules", def.validationRules(), ComputationWriting::validationRule)
                .node();
    }

    static Node valueSet(GlobalValueSetDef def) {
        return new MapWriting()
                .put("valueSet", def.name())
                .putLabel("label", def.label())
                .putUnlessEmpty("description", def.description())
                .putIfPresent("renamedFrom", def.renamedFrom())
                .putList("values", def.values(), FieldWriting::picklistValue)
                .node();
    }
}
