package dev.tenon.console.list;

import dev.tenon.console.view.Grid;
import dev.tenon.console.view.Link;
import dev.tenon.console.view.Paging;
import dev.tenon.console.view.Url;
import java.util.List;

/**
 * A list as it is drawn.
 *
 * @param problems what of the address could not be done, as sentences
 * @param emptiness why there are no rows; {@code none} if there are some
 * @param sort the order as it stands in the address, for the click with Shift
 */
public record ListScreen(
        ListHead head,
        Grid grid,
        Paging paging,
        List<Link> sizes,
        List<String> problems,
        String emptiness,
        String sort,
        boolean canEdit,
        boolean canDelete,
        Url editUrl,
        Url deleteUrl,
        Url firstUrl) {

    public ListScreen {
        sizes = List.copyOf(sizes);
        problems = List.copyOf(problems);
    }
}
