package org.fairlead.watchlog.web;

import java.util.List;
import org.fairlead.platform.prose.Prose;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Link;
import org.jspecify.annotations.Nullable;

/**
 * An open point on a page.
 *
 * @param place what it is known by
 * @param said what is to be seen to
 * @param about since when it is open, who left it, how often it was handed over
 * @param records the records it names that the reader may see
 * @param settle says what became of it; null where the reader does not have the watch
 */
public record PointLine(
        int place,
        Prose said,
        String about,
        List<Link> records,
        @Nullable Form settle) {

    /** Copies the list. */
    public PointLine {
        records = List.copyOf(records);
    }
}
