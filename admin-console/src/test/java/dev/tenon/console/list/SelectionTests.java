package dev.tenon.console.list;

import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTests {
    private final CatalogObject object = Catalog.empty()
            .with(new CatalogChange.Put(new Element.OfObject(object("Visit__c", text("City__c"))), ""), Instant.EPOCH)
            .catalog()
            .require(ApiName.of("Visit__c"));

    private String ids(int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(n -> RecordId.format(RecordId.of(object.number(), n)))
                .collect(Collectors.joining(","));
    }

    @Test
    void asManyAsOneRequestMayChange() {
        List<Long> selected = Selection.of(object, ids(Selection.MOST));

        assertThat(selected).hasSize(200).doesNotHaveDuplicates();
        assertThat(selected.getLast()).isEqualTo(RecordId.of(object.number(), 200));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 202, 203, 1_000})
    void oneMoreIsRefusedInWords(int count) {
        refused(ids(count));
    }

    /** Were doubles taken out first, the last ones would be left out without a word. */
    @Test
    void tooManyAreRefusedAlsoIfSomeAreNamedTwice() {
        String twice = IntStream.range(0, 3).mapToObj(n -> ids(70)).collect(Collectors.joining(","));

        refused(twice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "nonsense", "001000000000001AAA,' or 1=1"})
    void nothingOfThisObjectIsNoSelection(String ids) {
        refused(ids);
    }

    private void refused(String ids) {
        assertThatThrownBy(() -> Selection.of(object, ids))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(refusal -> {
                    assertThat(refusal.kind()).isEqualTo(ProblemKind.BAD_INPUT);
                    assertThat(refusal.message(Locale.ENGLISH)).isEqualTo("Select between one and 200 rows first.");
                    assertThat(refusal.message(Locale.SIMPLIFIED_CHINESE)).isEqualTo("请先选择 1 到 200 行。");
                });
    }
}
