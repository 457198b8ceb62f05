package org.fairlead.checklist;

import java.util.List;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Progress;
import org.jspecify.annotations.Nullable;

/**
 * A checklist on a record's page.
 *
 * @param id its id on the page
 * @param title its name
 * @param progress how far it is
 * @param note who sees it
 * @param lines its steps
 * @param off where it is taken off; empty where it cannot be
 */
public record ChecklistPanel(String id, String title, Progress progress, String note, List<Line> lines, String off) {

    /** Copies the lines. */
    public ChecklistPanel {
        lines = List.copyOf(lines);
    }

    /**
     * A step.
     *
     * @param id its id on the page
     * @param text what is to be done
     * @param hint how; empty for nothing
     * @param who who takes it, and whether it must be done
     * @param settled whether it is done or not needed
     * @param words how it stands: who did it when, or why it is not needed; empty while it is open
     * @param change sends how it is to stand; null where the viewer may not say so
     */
    public record Line(
            String id,
            String text,
            String hint,
            String who,
            boolean settled,
            String words,
            @Nullable Form change) {}
}
