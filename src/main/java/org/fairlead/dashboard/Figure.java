package org.fairlead.dashboard;

import java.util.List;
import org.fairlead.platform.words.NumberWords;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.record.Row;

/** What a tile shows to one reader now. */
public sealed interface Figure {

    /** Numbers are counted no further. */
    int MOST = 1_000;

    /**
     * A number and the filter of the records it counts.
     *
     * @param number how many; one more than {@link #MOST} where there are more than that
     * @param filter the filter
     */
    record Count(int number, String filter) {

        /** As it is shown. */
        public String words() {
            return number > MOST ? NumberWords.orMore(MOST) : NumberWords.of(number);
        }
    }

    /** How many there are. */
    record Number(Count count) implements Figure {}

    /**
     * The first of a list.
     *
     * @param rows the records
     * @param more whether there are more
     * @param filter the filter of all of them
     * @param sort their order
     */
    record Rows(List<Row> rows, boolean more, String filter, Sort sort) implements Figure {}

    /**
     * How many have which value.
     *
     * @param bars the values in order
     * @param by the field in words
     * @param whole whether all records were looked at and all values are shown; otherwise there are at least as many
     * @param filter the filter of all of them
     */
    record Bars(List<Bar> bars, String by, boolean whole, String filter) implements Figure {}

    /**
     * One value.
     *
     * @param title in words
     * @param count how many have it
     */
    record Bar(String title, Count count) {}

    /**
     * Clocks by who holds the records.
     *
     * @param lines those with most over first
     * @param whole whether all records were looked at and all organisations are shown
     */
    record Clocks(List<Line> lines, boolean whole) implements Figure {}

    /**
     * One organisation's clocks.
     *
     * @param party its name
     * @param over how many are over
     * @param half how many of the others run out within half an hour
     * @param soon how many of the others run out within two hours, those included
     */
    record Line(String party, Count over, Count half, Count soon) {}

    /** Words, in Markdown. */
    record Words(String text) implements Figure {}

    /**
     * Nothing that this reader can be shown.
     *
     * @param why in a sentence
     */
    record Hidden(String why) implements Figure {}
}
