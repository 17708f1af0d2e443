package dev.tenon.metadata.object;

import dev.tenon.metadata.text.Label;
import java.util.ArrayList;
import java.util.List;

/** The fields that every object has without defining them; the engine alone writes most of them. */
public final class SystemFields {
    public static final ApiName USER = ApiName.of("User");
    public static final FieldDef ID = FieldDef.of("Id", new FieldType.Id(), Label.of("Record ID", "记录 ID"));
    public static final FieldDef OWNER = FieldDef.of(
                    "OwnerId", new FieldType.Lookup(USER, "", OnDelete.RESTRICT), Label.of("Owner", "负责人"))
            .withRequired(true);
    public static final FieldDef CREATED_BY = FieldDef.of(
            "CreatedById", new FieldType.Lookup(USER, "", OnDelete.RESTRICT), Label.of("Created by", "创建人"));
    public static final FieldDef CREATED_DATE =
            FieldDef.of("CreatedDate", new FieldType.DateTime(), Label.of("Created", "创建时间"));
    public static final FieldDef LAST_MODIFIED_BY = FieldDef.of(
            "LastModifiedById",
            new FieldType.Lookup(USER, "", OnDelete.RESTRICT),
            Label.of("Last modified by", "最后修改人"));
    public static final FieldDef LAST_MODIFIED_DATE =
            FieldDef.of("LastModifiedDate", new FieldType.DateTime(), Label.of("Last modified", "最后修改时间"));
    public static final FieldDef SYSTEM_MODSTAMP =
            FieldDef.of("SystemModstamp", new FieldType.DateTime(), Label.of("System modstamp", "系统修改时间"));
    public static final FieldDef IS_DELETED =
            FieldDef.of("IsDeleted", new FieldType.Checkbox(), Label.of("Deleted", "已删除"));

    private static final List<FieldDef> STAMPS =
            List.of(CREATED_BY, CREATED_DATE, LAST_MODIFIED_BY, LAST_MODIFIED_DATE, SYSTEM_MODSTAMP, IS_DELETED);

    private SystemFields() {}

    /** The system fields of this object, in the order of its table. The detail side of a master has no owner, nor has
     * a user. */
    public static List<FieldDef> of(ObjectDef object) {
        List<FieldDef> all = new ArrayList<>();
        all.add(ID);
        if (object.masters().isEmpty() && !object.name().equals(USER)) {
            all.add(OWNER);
        }
        all.addAll(STAMPS);
        return List.copyOf(all);
    }

    /** True for those that the engine alone writes: all but the owner. */
    public static boolean isReadOnly(FieldDef field) {
        return field.name().equals(ID.name())
                || STAMPS.stream().anyMatch(stamp -> stamp.name().equals(field.name()));
    }
}
