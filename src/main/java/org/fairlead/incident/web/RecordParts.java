package org.fairlead.incident.web;

import java.util.List;
import org.fairlead.checklist.ChecklistPanel;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Ask;
import org.fairlead.platform.web.ui.ClockStrip;
import org.fairlead.platform.web.ui.FactList;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.InlineForm;
import org.fairlead.platform.web.ui.Lanes;
import org.fairlead.platform.web.ui.LazyPanel;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Everything a record page shows of its record.
 *
 * @param header number, title, what can be done
 * @param presence says that the page is open, and is told who else has it open; null for those who are not told
 * @param asks what waits for the viewer
 * @param reported what was reported; null where nothing was written
 * @param clocks the clocks
 * @param lanes who held it
 * @param note the box for writing; null where there is none
 * @param drafts what was begun and not sent, besides what stands in that box
 * @param checklists the checklists on it
 * @param timeline what happened
 * @param similar records like it; null where they are not looked for yet
 * @param similarPanel fetches them; null where there is none
 * @param panels fetch what other practices show of it
 * @param facts what it is about
 * @param related what it is related to
 * @param watching how it is followed
 * @param more what else can be done
 */
public record RecordParts(
        PageHeader header,
        @Nullable Form presence,
        List<Ask> asks,
        @Nullable Reported reported,
        ClockStrip clocks,
        Lanes lanes,
        @Nullable InlineForm note,
        FactList drafts,
        List<ChecklistPanel> checklists,
        Timeline timeline,
        SimilarDrawing.@Nullable Tables similar,
        @Nullable LazyPanel similarPanel,
        List<LazyPanel> panels,
        FactList facts,
        FactList related,
        Followed watching,
        ActionBar more) {

    /**
     * How the record is followed.
     *
     * @param words how the viewer follows it
     * @param watchers who watches it, as far as the viewer is told
     * @param acts what the viewer can do about it
     */
    public record Followed(String words, FactList watchers, ActionBar acts) {}
}
