package dev.tenon.console.setup;

import dev.tenon.console.view.Text;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.PathResolution;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.script.formula.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What parts of a formula gave, as the reader writes such values: exact numbers, dates of the language, labels of picklists. */
final class TrialValues {
    private static final int MOST = 300;

    private final Session session;
    private final CatalogObject object;
    private final Text text;
    private final TrialDates dates;

    TrialValues(Session session, CatalogObject object, Text text) {
        this.session = session;
        this.object = object;
        this.text = text;
        this.dates = new TrialDates(text.language().locale(), session.actor().zone());
    }

    /** How a value looks: its colour by kind, and a word beside it that may be empty. */
    public record Shown(Kind kind, String value, String note) {
        static Shown of(Kind kind, String value) {
            return new Shown(kind, value, "");
        }

        public String style() {
            return kind.name().toLowerCase(Locale.ROOT);
        }
    }

    /** What sort of thing is shown. */
    enum Kind {
        VALUE,
        TRUE,
        FALSE,
        BLANK,
        FAILED,
        UNNEEDED
    }

    Shown of(TrialPart part) {
        if (part.outcome().isEmpty()) {
            return Shown.of(Kind.UNNEEDED, text.get("setup.trial.unneeded"));
        }
        return switch (part.outcome().get()) {
            case Outcome.Failed failed ->
                Shown.of(
                        Kind.FAILED,
                        part.isCause()
                                ? failed.failure().sentence().in(text.language().locale())
                                : text.get("setup.trial.failedWithin"));
            case Outcome.Value value -> of(value.value(), part.source().flatMap(this::field));
        };
    }

    /** A value of this field, if it was read from one. */
    Shown of(@Nullable Object value, Optional<CatalogField> field) {
        return switch (value) {
            case null -> Shown.of(Kind.BLANK, text.get("setup.trial.blank"));
            case Boolean isTrue ->
                isTrue
                        ? Shown.of(Kind.TRUE, text.get("setup.trial.true"))
                        : Shown.of(Kind.FALSE, text.get("setup.trial.false"));
            case BigDecimal number -> number(number, field);
            case LocalDate date -> Shown.of(Kind.VALUE, dates.date(date));
            case Instant moment -> Shown.of(Kind.VALUE, dates.moment(moment));
            case LocalTime time -> Shown.of(Kind.VALUE, dates.time(time));
            case Long id -> Shown.of(Kind.VALUE, RecordId.format(id));
            case List<?> choices -> chosen(choices, field);
            default -> said(value.toString(), field);
        };
    }

    /** Within a formula one percent is 0.01. */
    private static Shown number(BigDecimal number, Optional<CatalogField> field) {
        boolean isPercent =
                field.filter(found -> found.type() instanceof FieldType.Percent).isPresent();
        String percent = isPercent ? plain(number.movePointRight(2)) + "%" : "";
        return new Shown(Kind.VALUE, plain(number), percent);
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Texts stand in quotes; what is chosen from a list by its label, with the value that formulas compare beside it. */
    private Shown said(String value, Optional<CatalogField> field) {
        return label(value, field)
                .map(label -> new Shown(Kind.VALUE, label, label.equals(value) ? "" : quoted(value)))
                .orElseGet(() -> Shown.of(Kind.VALUE, quoted(value)));
    }

    private Shown chosen(List<?> choices, Optional<CatalogField> field) {
        String comma = text.get("setup.trial.comma");
        List<String> values = choices.stream().map(String::valueOf).toList();
        String labels =
                values.stream().map(value -> label(value, field).orElse(value)).collect(Collectors.joining(comma));
        String plain = String.join(comma, values);
        return new Shown(Kind.VALUE, clipped(labels), labels.equals(plain) ? "" : clipped(plain));
    }

    private Optional<String> label(String value, Optional<CatalogField> field) {
        return field.filter(found -> found.type() instanceof FieldType.Choice)
                .map(found -> session.catalog().values(((FieldType.Choice) found.type()).source()).stream()
                        .filter(known -> known.value().equals(value))
                        .findFirst()
                        .map(known -> known.shown().in(text.language().locale()))
                        .orElse(value));
    }

    private static String quoted(String value) {
        return "\"" + clipped(value) + "\"";
    }

    static String clipped(String value) {
        return value.length() <= MOST ? value : value.substring(0, value.offsetByCodePoints(0, MOST / 2)) + " …";
    }

    private Optional<CatalogField> field(Source source) {
        return switch (source) {
            case Source.Field field -> field(object.name(), field.path());
            case Source.Prior prior -> field(object.name(), prior.path());
            case Source.Global global ->
                global.path().size() > 1 && global.path().getFirst().equalsIgnoreCase("$User")
                        ? field(
                                SystemFields.USER,
                                global.path().subList(1, global.path().size()))
                        : Optional.empty();
        };
    }

    private Optional<CatalogField> field(ApiName from, List<String> path) {
        return PathResolution.of(session.catalog(), from, new FieldPath(path)) instanceof PathResolution.Found found
                ? Optional.of(found.field())
                : Optional.empty();
    }
}
