package dev.tenon.console.list;

import dev.tenon.console.view.Board;
import dev.tenon.console.view.Field;
import dev.tenon.console.view.Url;
import java.util.List;
import java.util.Optional;

/**
 * A board as it is drawn.
 *
 * @param by chooses the picklist whose values are the columns
 * @param board absent: the object has no such picklist, or the problems forbid it
 * @param headsUrl answers with the counts and sums of the columns as they are now
 */
public record BoardScreen(ListHead head, Field by, Optional<Board> board, List<String> problems, Url headsUrl) {
    public BoardScreen {
        problems = List.copyOf(problems);
    }
}
