package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

/** Impacts and urgencies in the reader's words, as far as they are those that the tool came with; others are said as they are kept. */
final class MatrixWords {

    private MatrixWords() {}

    static String of(String word) {
        return switch (word) {
            case "Ministry-wide" -> say("incident.matrix.ministry");
            case "Site" -> say("incident.matrix.site");
            case "Team" -> say("incident.matrix.team");
            case "One person" -> say("incident.matrix.person");
            case "Critical" -> say("incident.matrix.critical");
            case "High" -> say("incident.matrix.high");
            case "Medium" -> say("incident.matrix.medium");
            case "Low" -> say("incident.matrix.low");
            default -> word;
        };
    }

    /** The same within a sentence. */
    static String within(String word) {
        return switch (word) {
            case "Ministry-wide" -> say("incident.matrix.within.ministry");
            case "Site" -> say("incident.matrix.within.site");
            case "Team" -> say("incident.matrix.within.team");
            case "One person" -> say("incident.matrix.within.person");
            case "Critical" -> say("incident.matrix.within.critical");
            case "High" -> say("incident.matrix.within.high");
            case "Medium" -> say("incident.matrix.within.medium");
            case "Low" -> say("incident.matrix.within.low");
            default -> word;
        };
    }
}
