package org.fairlead.register.web;

import java.util.List;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.register.RegisterNames;
import org.fairlead.platform.words.NumberWords;
import org.fairlead.register.internal.Kinds;
import org.springframework.stereotype.Component;

/** Which items of a kind a list holds, on its page and in its export: those whose names have words that begin with those asked for. */
@Component
class ListedItems {

    /** Numbers are counted no further. */
    static final int MOST_COUNTED = 1_000;

    private final RegisterNames names;

    ListedItems(RegisterNames names) {
        this.names = names;
    }

    /** All of them that the actor may read, by name. */
    <T> List<Item<T>> found(RegisterKind<T> kind, RegisterLists.Asked asked, Actor actor) {
        return page(kind, asked, RegisterNames.Place.first(Integer.MAX_VALUE), actor);
    }

    /** Those at a place of the list. */
    <T> List<Item<T>> page(RegisterKind<T> kind, RegisterLists.Asked asked, RegisterNames.Place place, Actor actor) {
        return names.page(kind, wish(asked), place, item -> Kinds.mayRead(actor, item));
    }

    /** How many of the list there are, as it is shown: "1,000+" where there are more. */
    String counted(RegisterKind<?> kind, RegisterLists.Asked asked, Actor actor) {
        int count = names.count(kind, wish(asked), item -> Kinds.mayRead(actor, item), MOST_COUNTED + 1);
        return count > MOST_COUNTED ? NumberWords.orMore(MOST_COUNTED) : NumberWords.of(count);
    }

    private static RegisterNames.Wish wish(RegisterLists.Asked asked) {
        return new RegisterNames.Wish(
                switch (asked.which()) {
                    case CURRENT -> RegisterNames.State.IN_FORCE;
                    case PLANNED -> RegisterNames.State.PLANNED;
                    case RETIRED -> RegisterNames.State.RETIRED;
                },
                asked.words());
    }
}
