package org.fairlead.incident.web;

import java.util.List;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;

/** One thing that can be done to an incident: its form and what sending it does. A bean of this type is all it takes. */
interface ActForm {

    /** Its word in addresses, such as {@code hand-over}. */
    String code();

    /** Its heading and the text of its button. */
    String title();

    /** Whether the viewer can do it to the record as it is: the front door decides again. */
    boolean offered(Seen seen);

    /** Its fields, as components; none for something that is done at once. */
    List<Object> fields(Seen seen, Input input);

    /** A sentence above the form; empty for none. */
    default String explanation(Seen seen) {
        return "";
    }

    /** Does it. */
    Outcome perform(Seen seen, Input input, Intent intent);

    /** What is said afterwards. */
    Notice done(Seen after);
}
