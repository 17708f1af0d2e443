package dev.tenon.console.setup;

import dev.tenon.console.setup.FieldSettings.Kept;
import dev.tenon.console.setup.FieldSettings.Mark;
import dev.tenon.console.view.Text;
import dev.tenon.console.view.Url;
import java.util.List;

/** A field in the layout editor: moved as one piece, with what the layout asks of it. */
public record FieldTile(String value, String label, String icon, Url settingsUrl, State state) {

    /** The part of the tile that changes with its settings; {@code problem} is empty if nothing is wrong with them. */
    public record State(String id, List<Kept> kept, List<Mark> marks, String problem) {
        static State of(FieldSettings settings, String problem, Text text) {
            return new State("tile-" + settings.field(), settings.kept(), settings.marks(text), problem);
        }
    }
}
