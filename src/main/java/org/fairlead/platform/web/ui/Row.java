package org.fairlead.platform.web.ui;

import java.util.List;

/** A row of a table; its first cell names the row. */
public record Row(List<Cell> cells) {

    public static Row of(Cell... cells) {
        return new Row(List.of(cells));
    }
}
