package org.fairlead.incident.web;

import java.util.List;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;

/**
 * Cards in columns, and the columns in lanes.
 *
 * @param by what the columns stand for, in words
 * @param lanes the lanes; one without a title when the board is not divided
 * @param note what is left out; empty for nothing
 * @param moving what a card that is let go sends, besides the card's own
 * @param limiting what stands in the address of the list, for choosing a limit
 */
public record Board(String by, List<Lane> lanes, String note, Form moving, List<Hidden> limiting) {

    /**
     * A lane.
     *
     * @param id names it on the page
     * @param title its value in words; empty for the only one
     * @param all the list of just these
     * @param cells one for each column
     */
    public record Lane(String id, String title, String all, List<Cell> cells) {}

    /**
     * The cards of one column in one lane.
     *
     * @param id names it on the page
     * @param column the column
     * @param count how many there are
     * @param all the list of just these
     * @param cards the first of them
     * @param more how many there are besides
     */
    public record Cell(String id, Column column, String count, String all, List<BoardCard> cards, int more) {}

    /**
     * A column.
     *
     * @param key its value
     * @param title the value in words
     * @param limit how many cards it is meant to hold at most; 0 for no limit
     * @param stands the limit and how the column stands to it, in words
     * @param over whether it holds more
     */
    public record Column(String key, String title, int limit, String stands, boolean over) {}
}
