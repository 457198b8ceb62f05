package org.fairlead.register.web;

import java.util.List;
import java.util.Locale;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.register.internal.Desk;
import org.springframework.stereotype.Component;

/** Which items of a kind a list holds, on its page and in its export. */
@Component
class ListedItems {

    private final Desk desk;

    ListedItems(Desk desk) {
        this.desk = desk;
    }

    /** Those of the state asked for whose names hold the words asked for. */
    <T> List<Item<T>> found(RegisterKind<T> kind, RegisterLists.Asked asked, Actor actor) {
        var words = asked.words().toLowerCase(Locale.ROOT);
        return all(kind, asked.which(), actor).stream()
                .filter(item ->
                        kind.title().apply(item.body()).toLowerCase(Locale.ROOT).contains(words))
                .toList();
    }

    /** All of a state that the actor may read, by name. */
    <T> List<Item<T>> all(RegisterKind<T> kind, RegisterLists.State state, Actor actor) {
        var now = desk.now();
        return switch (state) {
            case CURRENT -> desk.all(kind, now, actor);
            case PLANNED ->
                desk.newest(kind, actor).stream()
                        .filter(item -> item.inForce().isAfter(now))
                        .toList();
            case RETIRED ->
                desk.newest(kind, actor).stream()
                        .filter(item -> item.retired() && !item.inForce().isAfter(now))
                        .toList();
        };
    }
}
