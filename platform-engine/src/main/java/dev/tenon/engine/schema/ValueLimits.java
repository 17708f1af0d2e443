package dev.tenon.engine.schema;

import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.PicklistValue;
import dev.tenon.metadata.object.RecordId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Which values that a field holds would break the limits of its new type. Pure. */
final class ValueLimits {
    private static final int MAX_AREA = 255;
    private static final int MAX_EMAIL = 80;
    private static final int MAX_PHONE = 40;

    private final Catalog current;
    private final Catalog draft;

    /** An SQL condition on an expression, and what to say of the records for which it holds. */
    record Limit(String bad, String code, String en, String zh) {}

    ValueLimits(Catalog current, Catalog draft) {
        this.current = current;
        this.draft = draft;
    }

    /**
     * The limits of the new type that the old one did not have.
     *
     * @param value SQL of the value after its conversion
     */
    List<Limit> narrowed(FieldType from, FieldType to, String value) {
        List<Limit> limits = new ArrayList<>();
        int length = maxLength(to);
        if (length < maxLength(from)) {
            limits.add(tooLong(value, length));
        }
        switch (to) {
            case FieldType.Number number -> digits(limits, from, number.precision(), number.scale(), value);
            case FieldType.Currency money -> digits(limits, from, money.precision(), money.scale(), value);
            case FieldType.Percent percent -> digits(limits, from, percent.precision(), percent.scale(), value);
            case FieldType.Email ignored -> email(limits, from, value);
            case FieldType.Choice choice -> choices(limits, from, choice, value);
            case FieldType.Relation relation -> targets(limits, from, relation, value);
            case FieldType.Id ignored -> {}
            case FieldType.Text ignored -> {}
            case FieldType.TextArea ignored -> {}
            case FieldType.LongText ignored -> {}
            case FieldType.RichText ignored -> {}
            case FieldType.Checkbox ignored -> {}
            case FieldType.Date ignored -> {}
            case FieldType.DateTime ignored -> {}
            case FieldType.Time ignored -> {}
            case FieldType.Phone ignored -> {}
            case FieldType.Url ignored -> {}
            case FieldType.AutoNumber ignored -> {}
            case FieldType.Compound ignored -> {}
            case FieldType.EncryptedText ignored -> {}
            case FieldType.File ignored -> {}
            case FieldType.Image ignored -> {}
            case FieldType.Json ignored -> {}
            case FieldType.Duration ignored -> {}
        }
        return limits;
    }

    private static Limit tooLong(String value, int length) {
        return new Limit(
                "char_length(" + value + ") > " + length,
                "STRING_TOO_LONG",
                "Records of {1} that have more than " + length
                        + " characters in {2}: {0}, for example {3}. Shorten them first.",
                "{1} 有 {0} 条记录的 {2} 超过 " + length + " 个字符，例如 {3}。请先缩短。");
    }

    /** Of the types that are text with a limit; nothing is too long for the others. */
    private static int maxLength(FieldType type) {
        return switch (type) {
            case FieldType.Text text -> text.maxLength();
            case FieldType.TextArea ignored -> MAX_AREA;
            case FieldType.LongText text -> text.maxLength();
            case FieldType.RichText text -> text.maxLength();
            case FieldType.Email ignored -> MAX_EMAIL;
            case FieldType.Phone ignored -> MAX_PHONE;
            case FieldType.Url ignored -> MAX_AREA;
            case FieldType.Picklist ignored -> MAX_AREA;
            case FieldType.Id ignored -> Integer.MAX_VALUE;
            case FieldType.Number ignored -> Integer.MAX_VALUE;
            case FieldType.Currency ignored -> Integer.MAX_VALUE;
            case FieldType.Percent ignored -> Integer.MAX_VALUE;
            case FieldType.Checkbox ignored -> Integer.MAX_VALUE;
            case FieldType.Date ignored -> Integer.MAX_VALUE;
            case FieldType.DateTime ignored -> Integer.MAX_VALUE;
            case FieldType.Time ignored -> Integer.MAX_VALUE;
            case FieldType.MultiPicklist ignored -> Integer.MAX_VALUE;
            case FieldType.AutoNumber ignored -> Integer.MAX_VALUE;
            case FieldType.Relation ignored -> Integer.MAX_VALUE;
            case FieldType.Compound ignored -> Integer.MAX_VALUE;
            // What the column holds is longer than what people read.
            case FieldType.EncryptedText ignored -> Integer.MAX_VALUE;
            case FieldType.File ignored -> Integer.MAX_VALUE;
            case FieldType.Image ignored -> Integer.MAX_VALUE;
            case FieldType.Json ignored -> Integer.MAX_VALUE;
            case FieldType.Duration ignored -> Integer.MAX_VALUE;
        };
    }

    private static void digits(List<Limit> limits, FieldType from, int precision, int scale, String value) {
        if (holds(from, precision, scale)) {
            return;
        }
        BigDecimal bound = BigDecimal.ONE.movePointRight(precision - scale);
        limits.add(new Limit(
                "abs(" + value + ") >= " + bound.toPlainString() + " or " + value + " <> round(" + value + ", " + scale
                        + ")",
                "NUMBER_OUTSIDE_VALID_RANGE",
                "Records of {1} that have a number in {2} that does not fit into " + (precision - scale)
                        + " digits with " + scale + " after the point: {0}, for example {3}. Change them first.",
                "{1} 有 {0} 条记录的 {2} 超出整数 " + (precision - scale) + " 位、小数 " + scale + " 位的范围，例如 {3}。请先修改。"));
    }

    /** Does every number of the old type fit already? */
    private static boolean holds(FieldType from, int precision, int scale) {
        return from instanceof FieldType.Number number && fits(number.precision(), number.scale(), precision, scale)
                || from instanceof FieldType.Currency money && fits(money.precision(), money.scale(), precision, scale)
                || from instanceof FieldType.Percent percent
                        && fits(percent.precision(), percent.scale(), precision, scale);
    }

    private static boolean fits(int oldPrecision, int oldScale, int precision, int scale) {
        return oldScale <= scale && oldPrecision - oldScale <= precision - scale;
    }

    private static void email(List<Limit> limits, FieldType from, String value) {
        if (!(from instanceof FieldType.Email)) {
            limits.add(new Limit(
                    value + " !~ '^[^@[:space:]]+@[^@[:space:]]+$'",
                    "INVALID_EMAIL_ADDRESS",
                    "Records of {1} that have something in {2} that is no e-mail address: {0}, for example {3}. Correct them first.",
                    "{1} 有 {0} 条记录的 {2} 不是有效的邮箱地址，例如 {3}。请先更正。"));
        }
    }

    private void choices(List<Limit> limits, FieldType from, FieldType.Choice to, String value) {
        if (!to.restricted()) {
            return;
        }
        List<String> allowed =
                draft.values(to.source()).stream().map(PicklistValue::value).toList();
        boolean several = to instanceof FieldType.MultiPicklist;
        if (from instanceof FieldType.Choice old && old.restricted() && old.getClass() == to.getClass()) {
            List<String> removed = current.values(old.source()).stream()
                    .map(PicklistValue::value)
                    .filter(known -> !allowed.contains(known))
                    .toList();
            if (!removed.isEmpty()) {
                String list = SqlLiterals.texts(removed);
                limits.add(inUse(
                        several ? value + " && " + list : value + " = any(" + list + ")", String.join(", ", removed)));
            }
            return;
        }
        String list = SqlLiterals.texts(allowed);
        limits.add(new Limit(
                several ? "not " + value + " <@ " + list : value + " <> all(" + list + ")",
                "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
                "Records of {1} that have a value in {2} that its list does not have: {0}, for example {3}. Add the value or change the records first.",
                "{1} 有 {0} 条记录的 {2} 的值不在选项列表中，例如 {3}。请先补充选项或修改记录。"));
    }

    private static Limit inUse(String bad, String removed) {
        return new Limit(
                bad,
                "PICKLIST_VALUE_IN_USE",
                "Records of {1} that still have a value in {2} that you remove (" + removed
                        + "): {0}, for example {3}. Make the value inactive instead, or change the records first.",
                "{1} 有 {0} 条记录的 {2} 仍在使用要删除的选项（" + removed + "），例如 {3}。请改为停用该选项，或先修改记录。");
    }

    private void targets(List<Limit> limits, FieldType from, FieldType.Relation to, String value) {
        List<Integer> allowed = numbers(draft, to);
        boolean all = from instanceof FieldType.Relation old && allowed.containsAll(numbers(current, old));
        if (!all) {
            limits.add(new Limit(
                    "(" + value + " >> " + RecordId.SEQUENCE_BITS + ") <> all(" + SqlLiterals.numbers(allowed) + ")",
                    "INVALID_CROSS_REFERENCE_KEY",
                    "Records of {1} that point in {2} at an object that it no longer allows: {0}, for example {3}. Change them first.",
                    "{1} 有 {0} 条记录的 {2} 指向不再允许的对象，例如 {3}。请先修改。"));
        }
    }

    private static List<Integer> numbers(Catalog catalog, FieldType.Relation relation) {
        return relation.targets().stream()
                .flatMap(target -> catalog.object(target).stream())
                .map(CatalogObject::number)
                .toList();
    }
}
