package org.fairlead.view;

import java.util.List;
import org.fairlead.platform.actor.Actor;

/** A list that views are kept of. The module that draws the list says what fits it. */
public interface ViewedList {

    /** Its name, such as {@code incidents}; also the last part of its address. */
    String name();

    /** Its title, such as "Incidents". */
    String title();

    /** Its title within a sentence, such as "incidents". */
    String within();

    /** Its address with a view in it. */
    String href(SavedView view);

    /** The same content as it is kept, with every gap filled; refused, field by field, when it does not fit the list. */
    ViewContent checked(ViewContent content, Actor actor);

    /** What a view shows, in a few words for people. */
    List<String> words(ViewContent content);
}
