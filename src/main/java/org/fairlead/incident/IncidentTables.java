package org.fairlead.incident;

import java.time.Instant;
import java.util.List;
import org.fairlead.access.Viewer;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.record.RecordView;
import org.fairlead.record.Row;

/** Incidents as tables, for the pages of other modules. */
public interface IncidentTables {

    /** The table of the rows, in their order, as the viewer may know them. */
    DataTable table(String caption, List<Row> rows, Viewer viewer, Instant now);

    /** What a pause asks of the viewer, who reported it or is affected; empty when nothing waits for them. */
    String question(RecordView view, Viewer viewer);
}
