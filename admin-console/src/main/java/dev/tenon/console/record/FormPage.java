package dev.tenon.console.record;

import dev.tenon.console.view.Field;
import dev.tenon.console.view.Tint;
import dev.tenon.console.view.Url;
import java.util.List;
import java.util.Optional;

/**
 * The form of a new or an existing record, as the template draws it.
 *
 * @param problems what is wrong and belongs to no field
 * @param version the record's version when the form was made; empty for a new one
 * @param base what the record held then, by which a later save tells what this user has changed
 * @param following the fields that show their default value, with blanks between
 * @param reactions what the script of the form begins with, as JSON; empty if nothing in it depends on anything
 */
public record FormPage(
        String title,
        String objectLabel,
        String icon,
        Tint tint,
        Url actionUrl,
        Url cancelUrl,
        List<Section> sections,
        List<String> problems,
        String version,
        String base,
        String following,
        Optional<String> reactions,
        Optional<Conflict> conflict) {

    public FormPage {
        sections = List.copyOf(sections);
        problems = List.copyOf(problems);
    }

    /** The same form, counted from an earlier state of the record. */
    FormPage since(long earlierVersion, String earlierBase) {
        return new FormPage(
                title,
                objectLabel,
                icon,
                tint,
                actionUrl,
                cancelUrl,
                sections,
                problems,
                Long.toString(earlierVersion),
                earlierBase,
                following,
                reactions,
                conflict);
    }

    public boolean isNew() {
        return version.isEmpty();
    }

    public boolean hasConflict() {
        return conflict.isPresent();
    }

    public record Section(String title, int columns, List<Place> places) {
        public Section {
            places = List.copyOf(places);
        }
    }

    /** A field at its place, and how it stands there; {@code isRequired} whatever the record holds. */
    public record Place(Field field, boolean isHidden, boolean isLocked, boolean isRequired) {}

    /** Somebody else was faster: who changed what, and each value that differs; and the form with theirs alone. */
    public record Conflict(String sentence, List<Difference> differences, Url theirsUrl) {
        public Conflict {
            differences = List.copyOf(differences);
        }
    }

    /** A field that somebody else changed. {@code yours} is empty where this user had left it alone. */
    public record Difference(String label, String theirs, Optional<String> yours) {}
}
