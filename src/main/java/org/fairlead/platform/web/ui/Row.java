package org.fairlead.platform.web.ui;

import java.util.List;

/**
 * A row of a table; its first cell names the row.
 *
 * @param id names it on the page; empty where nothing leads to it
 * @param preview where what it stands for is told in short; empty for nowhere
 */
public record Row(List<Cell> cells, String id, String preview) {

    /** A row that nothing leads to. */
    public Row(List<Cell> cells) {
        this(cells, "", "");
    }

    public static Row of(Cell... cells) {
        return new Row(List.of(cells));
    }
}
