package org.fairlead.platform.web.ui;

import java.util.List;

/**
 * All clocks of a record, one below the other, so that they can be compared.
 *
 * @param kept promises that were kept already, in words, each leading to its explanation
 * @param sum how the parties' times add up to the customer's, in words; empty to say nothing
 */
public record ClockStrip(List<ClockLine> clocks, List<Link> kept, String sum) {

    public ClockStrip(List<ClockLine> clocks) {
        this(clocks, List.of(), "");
    }
}
