package org.fairlead.survey.web;

import java.util.List;
import org.fairlead.platform.web.ui.Chip;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Downloads;
import org.fairlead.platform.web.ui.EmptyState;
import org.fairlead.platform.web.ui.FactList;
import org.fairlead.platform.web.ui.StatTile;

/**
 * What came of asking, as somebody sees it.
 *
 * @param spans other spans of months
 * @param tiles numbers that open their records; none for those who are told of groups only
 * @param facts the same numbers for those
 * @param tables by service, by resolver, by month
 * @param downloads everything as a file
 * @param formulas how it is counted, and who sees what
 * @param empty what is said where there is nothing
 */
public record ResultsView(
        List<Chip> spans,
        List<StatTile> tiles,
        FactList facts,
        List<DataTable> tables,
        Downloads downloads,
        List<String> formulas,
        EmptyState empty) {

    /** Copies the lists. */
    public ResultsView {
        spans = List.copyOf(spans);
        tiles = List.copyOf(tiles);
        tables = List.copyOf(tables);
        formulas = List.copyOf(formulas);
    }
}
