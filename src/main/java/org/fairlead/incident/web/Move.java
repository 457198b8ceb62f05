package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.Map;

/** What it takes to bring an incident into another column of a board. */
sealed interface Move {

    /** It is there already. */
    record Here() implements Move {}

    /**
     * It cannot be brought there, or not by the viewer.
     *
     * @param why in a sentence
     */
    record Refused(String why) implements Move {}

    /**
     * One act that needs no more words.
     *
     * @param act its word in addresses
     * @param values what its form would have sent
     */
    record AtOnce(String act, Map<String, String> values) implements Move {}

    /**
     * An act that asks for words first.
     *
     * @param act its word in addresses
     * @param values what stands in its form to begin with
     */
    record Asking(String act, Map<String, String> values) implements Move {}

    /** Why it cannot be; empty when it can. */
    default String why() {
        return switch (this) {
            case Refused refused -> refused.why();
            case Here here -> say("incident.board.there-already");
            case AtOnce atOnce -> "";
            case Asking asking -> "";
        };
    }
}
