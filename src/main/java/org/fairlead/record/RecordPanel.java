package org.fairlead.record;

import java.util.Optional;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.web.ui.LazyPanel;

/**
 * What a practice shows on the page of a record of another: a panel that is fetched by its address when somebody comes to it. A bean of
 * this type is all it takes; beans come in their order.
 */
@FunctionalInterface
public interface RecordPanel {

    /** The panel for the actor; empty where there is nothing to show or nothing to know. */
    Optional<LazyPanel> of(RecordView view, Actor actor);
}
