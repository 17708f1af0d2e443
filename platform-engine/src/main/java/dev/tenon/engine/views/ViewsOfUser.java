package dev.tenon.engine.views;

import java.util.List;
import java.util.Optional;

/**
 * What one user keeps for the lists of one object.
 *
 * @param pinned the key of the list to open first; empty: none
 * @param lastUsed the key of the list last looked at; empty: none
 */
public record ViewsOfUser(List<UserView> views, String pinned, String lastUsed) {

    public ViewsOfUser {
        views = List.copyOf(views);
    }

    public Optional<UserView> numbered(int number) {
        return views.stream().filter(view -> view.number() == number).findFirst();
    }
}
