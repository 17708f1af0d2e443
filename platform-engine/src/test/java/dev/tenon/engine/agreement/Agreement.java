package dev.tenon.engine.agreement;

import dev.tenon.metadata.formula.Calculation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random formulas and rows, all made from one seed, put to the back ends side by side. */
final class Agreement {
    private static final int DEPTH = 5;
    private static final int ROWS = 20;

    private static final List<ZoneId> ZONES = Stream.of(
                    "Z",
                    "Europe/Berlin",
                    "Asia/Shanghai",
                    "America/New_York",
                    "America/Sao_Paulo",
                    "Asia/Kathmandu",
                    "Australia/Lord_Howe",
                    "Pacific/Apia",
                    "Pacific/Kiritimati")
            .map(ZoneId::of)
            .toList();

    private static final List<Instant> MOMENTS = Stream.of(
                    "2026-01-31T10:20:30.456Z",
                    "2024-03-10T07:30:00Z",
                    "2024-11-03T05:59:59.999Z",
                    "2023-12-31T23:59:59.999Z",
                    "2024-02-29T12:00:00Z")
            .map(Instant::parse)
            .toList();

    private final List<BackEnd> backEnds;
    private final RandomGenerator random;
    private final RandomFormulas formulas;
    private int pairs;
    private int refusals;

    Agreement(List<BackEnd> backEnds, long seed) {
        this.backEnds = backEnds;
        this.random = new SplittableRandom(seed);
        this.formulas = new RandomFormulas(random);
    }

    /** Where the back ends say different things: made as small as it can be. */
    record Disagreement(Calculation formula, Row row, Moment moment, Map<String, Answer> answers) {
        /** The same for those that may have one cause: their operations, and who failed. */
        String kind() {
            return Shown.of(formula).replaceAll("[^A-Z_(]|[A-Z]+\\d", "")
                    + answers.values().stream().map(Answer::getClass).toList();
        }

        @Override
        public String toString() {
            return Shown.of(formula) + "\n  " + row + "\n  " + moment + "\n  " + answers;
        }
    }

    /** Formulas and rows that were compared. */
    int pairs() {
        return pairs;
    }

    /** Formulas that a back end found too long. */
    int refusals() {
        return refusals;
    }

    /** One more formula with its rows. */
    Optional<Disagreement> next() {
        Calculation formula = formulas.formula(1 + random.nextInt(DEPTH));
        Moment moment = new Moment(pick(MOMENTS), pick(ZONES));
        List<Row> rows = IntStream.range(0, ROWS).mapToObj(n -> formulas.row()).toList();
        List<List<Answer>> answers = answers(formula, rows, moment);
        if (answers.stream().anyMatch(some -> some.getFirst() instanceof Answer.Refused)) {
            refusals++;
            return Optional.empty();
        }
        pairs += rows.size();
        return IntStream.range(0, ROWS)
                .filter(n -> !areSame(answers.stream().map(some -> some.get(n)).toList()))
                .mapToObj(n -> differ(formula, rows.get(n), moment)
                        ? smallest(formula, rows.get(n), moment)
                        : among(formula, rows.get(n), moment, answers, n))
                .findFirst();
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private List<List<Answer>> answers(Calculation formula, List<Row> rows, Moment moment) {
        return backEnds.stream()
                .map(backEnd -> backEnd.answers(formula, rows, moment))
                .toList();
    }

    private static boolean areSame(List<Answer> answers) {
        return answers.stream().allMatch(answer -> answer.isSame(answers.getFirst()));
    }

    /** A row that differs only in the company of the others cannot be made smaller. */
    private Disagreement among(Calculation formula, Row row, Moment moment, List<List<Answer>> answers, int n) {
        Map<String, Answer> said = new LinkedHashMap<>();
        for (int i = 0; i < backEnds.size(); i++) {
            said.put(backEnds.get(i).name() + " among others", answers.get(i).get(n));
        }
        return new Disagreement(formula, row, moment, said);
    }

    private Disagreement smallest(Calculation formula, Row row, Moment moment) {
        Calculation smaller = Shrinking.smallest(formula, one -> differ(one, row, moment));
        Row fewer = Shrinking.smallest(row, one -> differ(smaller, one, moment));
        Map<String, Answer> said = new LinkedHashMap<>();
        for (BackEnd backEnd : backEnds) {
            said.put(
                    backEnd.name(),
                    backEnd.answers(smaller, List.of(fewer), moment).getFirst());
        }
        return new Disagreement(smaller, fewer, moment, said);
    }

    private boolean differ(Calculation formula, Row row, Moment moment) {
        List<Answer> said = new ArrayList<>();
        answers(formula, List.of(row), moment).forEach(said::addAll);
        return said.stream().noneMatch(Answer.Refused.class::isInstance) && !areSame(said);
    }
}
