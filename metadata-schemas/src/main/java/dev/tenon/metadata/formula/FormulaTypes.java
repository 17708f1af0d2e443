package dev.tenon.metadata.formula;

import dev.tenon.metadata.object.FieldType;
import java.util.Optional;

/** Which type a field has in a formula; empty for those that formulas cannot use. */
public final class FormulaTypes {

    private FormulaTypes() {}

    public static Optional<FormulaType> of(FieldType type) {
        return Optional.ofNullable(
                switch (type) {
                    case FieldType.Id id -> FormulaType.RECORD;
                    case FieldType.Relation relation -> FormulaType.RECORD;
                    case FieldType.Text text -> FormulaType.TEXT;
                    case FieldType.TextArea area -> FormulaType.TEXT;
                    case FieldType.LongText text -> FormulaType.TEXT;
                    case FieldType.RichText text -> FormulaType.TEXT;
                    case FieldType.Email email -> FormulaType.TEXT;
                    case FieldType.Phone phone -> FormulaType.TEXT;
                    case FieldType.Url url -> FormulaType.TEXT;
                    case FieldType.AutoNumber number -> FormulaType.TEXT;
                    case FieldType.PersonName name -> FormulaType.TEXT;
                    case FieldType.Number number -> FormulaType.NUMBER;
                    case FieldType.Currency currency -> FormulaType.CURRENCY;
                    case FieldType.Percent percent -> FormulaType.PERCENT;
                    case FieldType.Duration seconds -> FormulaType.NUMBER;
                    case FieldType.Checkbox checkbox -> FormulaType.CHECKBOX;
                    case FieldType.Date date -> FormulaType.DATE;
                    case FieldType.DateTime moment -> FormulaType.DATETIME;
                    case FieldType.Time time -> FormulaType.TIME;
                    case FieldType.Picklist picklist -> FormulaType.PICKLIST;
                    case FieldType.MultiPicklist choices -> FormulaType.MULTI_PICKLIST;
                    case FieldType.Geolocation location -> FormulaType.LOCATION;
                    case FieldType.Address address -> null;
                    case FieldType.EncryptedText secret -> null;
                    case FieldType.File file -> null;
                    case FieldType.Image image -> null;
                    case FieldType.Json json -> null;
                });
    }
}
