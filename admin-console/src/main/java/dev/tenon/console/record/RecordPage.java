package dev.tenon.console.record;

import dev.tenon.console.view.Html;
import dev.tenon.console.view.Step;
import dev.tenon.console.view.Tint;
import dev.tenon.console.view.Url;
import java.util.List;
import java.util.Optional;

/** A record as its page shows it: everything decided, plain values for the template. */
public record RecordPage(
        Head head,
        List<Detail> highlights,
        String stageLabel,
        List<Step> stages,
        List<Section> sections,
        List<RelatedCard> relatedLists,
        Actions actions) {

    public RecordPage {
        highlights = List.copyOf(highlights);
        stages = List.copyOf(stages);
        sections = List.copyOf(sections);
        relatedLists = List.copyOf(relatedLists);
    }

    public record Head(String icon, Tint tint, String objectLabel, Url listUrl, String name) {}

    /** Addresses of what the reader may do; absent where they may not. */
    public record Actions(Optional<Url> editUrl, Optional<Url> deleteUrl, Optional<Url> cloneUrl) {}

    /** A box of details; an empty place leaves a column free. */
    public record Section(String title, int columns, List<Optional<Detail>> details) {
        public Section {
            details = List.copyOf(details);
        }
    }

    /** A field with its value; with an {@code editUrl} it can be changed where it stands. */
    public record Detail(String label, String help, Html value, boolean wide, Optional<Url> editUrl) {}

    /** The first children of a related list; {@code count} ends in + if there are more. */
    public record RelatedCard(
            String id,
            String icon,
            String title,
            String count,
            Optional<Url> newUrl,
            List<RelatedRow> rows,
            Optional<Url> allUrl) {
        public RelatedCard {
            rows = List.copyOf(rows);
        }
    }

    /** A child: its first column as the title, the others below. */
    public record RelatedRow(Html title, List<Detail> details) {
        public RelatedRow {
            details = List.copyOf(details);
        }
    }
}
