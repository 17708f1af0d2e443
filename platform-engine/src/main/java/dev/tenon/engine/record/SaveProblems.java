package dev.tenon.engine.record;

import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemKind;
import dev.tenon.metadata.problem.Sentence;
import dev.tenon.metadata.text.Label;
import java.util.Locale;

/** The refusals of a save, each in one place: the codes of the trade, our own sentences. */
final class SaveProblems {
    static final String LOCKED = "UNABLE_TO_LOCK_ROW";
    static final String DUPLICATE = "DUPLICATE_VALUE";
    static final String CONFLICT = "CONFLICT";

    private SaveProblems() {}

    static ProblemKind kind(String code) {
        return switch (code) {
            case CONFLICT, LOCKED -> ProblemKind.CONFLICT;
            case "NOT_FOUND", "ENTITY_IS_DELETED" -> ProblemKind.NOT_FOUND;
            case "INSUFFICIENT_ACCESS_OR_READONLY", "INSUFFICIENT_ACCESS" -> ProblemKind.FORBIDDEN;
            default -> ProblemKind.BAD_INPUT;
        };
    }

    static Sentence said(Label label) {
        return Sentence.of(label.in(Locale.ENGLISH), label.in(Locale.SIMPLIFIED_CHINESE));
    }

    static Sentence said(CatalogField field) {
        return said(field.def().shown());
    }

    static Sentence said(CatalogObject object) {
        return said(object.def().shown());
    }

    static Problem noSuchObject(ApiName name) {
        return Problem.of(
                "INVALID_TYPE", "", "There is no object called {0} that you can use.", "没有您可以使用的对象 {0}。", name.value());
    }

    /** The same whether the field does not exist or may not be read: nobody learns of it by trying. */
    static Problem noSuchField(CatalogObject object, String field) {
        return Problem.of(
                "INVALID_FIELD",
                field,
                "No such column \"{0}\" on {1}. Check its spelling; custom fields end in __c.",
                "{1} 上没有字段“{0}”。请检查拼写；自定义字段以 __c 结尾。",
                field,
                object.name().value());
    }

    static Problem notWritable(CatalogField field) {
        return Problem.of(
                "INVALID_FIELD_FOR_INSERT_UPDATE",
                field.name().value(),
                "{0} cannot be written: it is kept by the system, or you may only read it.",
                "{0} 不可写入：该字段由系统维护，或您只有读取权限。",
                said(field));
    }

    static Problem noRight(CatalogObject object, Sentence deed) {
        return Problem.of(
                "INSUFFICIENT_ACCESS_OR_READONLY",
                "",
                "You may not {0} records of {1}. Ask your administrator.",
                "您没有{0} {1} 记录的权限，请联系管理员。",
                deed,
                said(object));
    }

    static Problem notFound(CatalogObject object, long id) {
        return Problem.of(
                "NOT_FOUND",
                "",
                "There is no {0} with the id {1}.",
                "没有 ID 为 {1} 的{0}。",
                said(object),
                RecordId.format(id));
    }

    static Problem deleted(CatalogObject object, long id) {
        return Problem.of(
                "ENTITY_IS_DELETED",
                "",
                "This {0} ({1}) is in the recycle bin. Restore it first.",
                "该{0}（{1}）已在回收站中，请先恢复。",
                said(object),
                RecordId.format(id));
    }

    static Problem notDeleted(CatalogObject object, long id) {
        return Problem.of(
                "UNDELETE_FAILED",
                "",
                "This {0} ({1}) is not in the recycle bin.",
                "该{0}（{1}）不在回收站中。",
                said(object),
                RecordId.format(id));
    }

    static Problem twice(long id) {
        return Problem.of(
                "DUPLICATES_DETECTED",
                "",
                "The record {0} occurs twice in this request; only its first change counts.",
                "记录 {0} 在本次请求中重复出现，只处理第一次的修改。",
                RecordId.format(id));
    }

    static Problem missing(CatalogField field) {
        return Problem.of(
                "REQUIRED_FIELD_MISSING",
                field.name().value(),
                "Required fields are missing: [{0}]",
                "必填字段缺少值：[{0}]",
                said(field));
    }

    static Problem duplicate(CatalogField field, Sentence where) {
        return Problem.of(
                DUPLICATE,
                field.name().value(),
                "Duplicate value found: {0} must be unique, and the value is already used {1}.",
                "存在重复值：{0} 必须唯一，该值已{1}使用。",
                said(field),
                where);
    }

    static Sentence onRecord(long id) {
        return Sentence.of("on the record with id {0}", "被 ID 为 {0} 的记录", RecordId.format(id));
    }

    static Sentence inThisRequest() {
        return Sentence.of("by another record of this request", "被本次请求中的另一条记录");
    }

    static Sentence elsewhere() {
        return Sentence.of("on another record", "被另一条记录");
    }

    static Problem noSuchTarget(CatalogField field, long id) {
        return Problem.of(
                "INVALID_CROSS_REFERENCE_KEY",
                field.name().value(),
                "{0}: the record {1} does not exist, was deleted, or you may not see it.",
                "{0}：记录 {1} 不存在、已删除，或您无权查看。",
                said(field),
                RecordId.format(id));
    }

    static Problem inactiveOwner(CatalogField field) {
        return Problem.of(
                "INVALID_CROSS_REFERENCE_KEY",
                field.name().value(),
                "{0}: this user is not active. Choose an active user.",
                "{0}：该用户未启用，请选择已启用的用户。",
                said(field));
    }

    static Problem circle(CatalogField field) {
        return Problem.of(
                "FIELD_INTEGRITY_EXCEPTION",
                field.name().value(),
                "{0}: the record would be above itself. Choose another one.",
                "{0}：记录不能成为自己的上级，请选择其他记录。",
                said(field));
    }

    static Problem fixedMaster(CatalogField field) {
        return Problem.of(
                "INVALID_FIELD_FOR_INSERT_UPDATE",
                field.name().value(),
                "{0} cannot be changed once the record exists.",
                "记录创建后不能更改{0}。",
                said(field));
    }

    static Problem locked() {
        return Problem.of(
                LOCKED,
                "",
                "Somebody else is saving the same records right now. Try again in a moment.",
                "其他人正在保存相同的记录，请稍后重试。");
    }

    static Problem rolledBack() {
        return Problem.of(
                "ALL_OR_NONE_OPERATION_ROLLED_BACK",
                "",
                "Not saved, because another record of the same request was refused.",
                "未保存：同一请求中的另一条记录被拒绝。");
    }
}
