package org.fairlead.view;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Sharing;
import org.fairlead.access.Sharings;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.once.Once;

/**
 * Lists kept under a name.
 *
 * <pre>{@code
 * var content = new ViewContent("open and priority = P1", "due", List.of(), "", "table");
 * var view = views.keep(new ViewWish("incidents", "Critical", content, Sharing.PERSON, null), actor, once);
 * }</pre>
 */
public interface Views {

    /** The most views that one person may keep. */
    int MOST = 100;

    /** Who may share views widely. */
    Sharings.Law LAW = new Sharings.Law(Act.SHARE_VIEWS, "views");

    /** The views of a list that the actor may use, by name: the actor's own first, then those shared with the actor. */
    List<SavedView> of(Actor actor, String list);

    /** The same, and how the actor likes to see the list, in one look. */
    Offered offered(Actor actor, String list);

    /** Remembers how the actor likes to see the list. Refused when it does not fit the list. */
    Taste like(Actor actor, String list, Taste taste, Once once);

    /** One view that the actor may use. */
    Optional<SavedView> one(Actor actor, UUID id);

    /** Whether the actor may change the view: its owner may; a shared one, so may those who keep shared views. */
    boolean mayChange(Actor actor, SavedView view);

    /** With whom the actor may share views. */
    List<Sharing> sharings(Actor actor);

    /** Keeps a new view. Refused when its name is taken, it does not fit its list, or it is shared too widely. */
    SavedView keep(ViewWish wish, Actor actor, Once once);

    /** Changes a view that was read in the version; the list it is of stays. */
    SavedView change(Read read, ViewWish wish, Actor actor, Once once);

    /** Takes a view away that was read in the version; it can be brought back. */
    SavedView drop(Read read, Actor actor, Once once);

    /** Brings back a view that was taken away. */
    SavedView restore(Read read, Actor actor, Once once);

    /**
     * A view as it was read before it is changed.
     *
     * @param id which
     * @param version the version read
     */
    record Read(UUID id, int version) {}

    /**
     * What a list is shown with.
     *
     * @param views the views that may be used
     * @param taste how it is liked where no view says otherwise
     */
    record Offered(List<SavedView> views, Taste taste) {

        /** Copies the list. */
        public Offered {
            views = List.copyOf(views);
        }
    }
}
