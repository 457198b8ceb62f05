package org.fairlead.incident.web;

import java.util.List;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.record.Audience;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;

/** One thing that can be done to an incident: its form and what sending it does. A bean of this type is all it takes. */
interface ActForm {

    /** The name of the field that says which offer, pause or rejection a form is about. */
    String ABOUT = "about";

    /** Its word in addresses, such as {@code hand-over}. */
    String code();

    /** Its heading and the text of its button. */
    String title();

    /** Whether the viewer can do it to the record as it is: the front door decides again. */
    boolean offered(Seen seen);

    /** Its fields, as components; none for something that is done at once. */
    List<Object> fields(Seen seen, Input input);

    /** Whether each field that is not optional is needed, so that all that are empty can be named at once. */
    default boolean needsAll() {
        return true;
    }

    /** A sentence above the form; empty for none. */
    default String explanation(Seen seen) {
        return "";
    }

    /** The entry it is about, such as the offer that is answered; 0 when it is about the record itself. */
    default int about(Seen seen) {
        return 0;
    }

    /** What the form that was sent is about, so that an answer never hits an offer its sender has not seen. */
    default int about(Seen seen, Input input) {
        return input.text(ABOUT).isBlank() ? about(seen) : input.number(ABOUT);
    }

    /** Whether a link may say which entry it is about. */
    default boolean pointed() {
        return false;
    }

    /** The field in which something is said that news could change, so that it is not sent past them; empty for none. */
    default String saying() {
        return "";
    }

    /** The field into which a canned reply can be put; empty for none. */
    default String replying() {
        return "";
    }

    /** Who will read what stands in that field. */
    default Audience readers(Seen seen, Input input) {
        return Audience.EVERYONE;
    }

    /** Does it. */
    Outcome perform(Seen seen, Input input, Intent intent);

    /** What is said afterwards. */
    Notice done(Seen after);
}
