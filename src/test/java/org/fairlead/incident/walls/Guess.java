package org.fairlead.incident.walls;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A question by which somebody could find out what they may not read, and the same question about what is not there.
 *
 * @param query the question, as the end of an address
 * @param nothing the same about what is not there
 * @param said the word in which they differ
 * @param unsaid the other's
 * @param isFor who may be told by the answer
 * @param finds whether those are told: what is not searched tells nobody
 */
record Guess(String query, String nothing, String said, String unsaid, Predicate<Viewer> isFor, boolean finds) {

    private static final String NONSENSE = "Zzyzxumbrage";

    static List<Guess> all(String number, String above, String notThere) {
        var guesses = new ArrayList<Guess>();
        for (var secret : Secret.values()) {
            guesses.add(ofWord(secret, "q=%s&title=%s", false));
            guesses.add(ofWord(secret, "filter=" + encoded("text ~ \"") + "%s%22", isSearched(secret)));
        }
        guesses.add(ofWord(Secret.TITLE, "filter=" + encoded("title ~ \"") + "%s%22", true));
        guesses.add(ofWord(Secret.TITLE, "q=%s", true));
        for (var mark :
                List.of("vip", "operational", "escalated", "escalated-to = DUTY_OFFICER", "due < 9d", "team = none")) {
            var query = "filter=" + encoded("(" + mark + ") and number = ") + "%s";
            guesses.add(new Guess(
                    query.replace("%s", number),
                    query.replace("%s", notThere),
                    number,
                    notThere,
                    viewer -> viewer.isOnIt() && viewer != Viewer.REPORTER,
                    true));
        }
        for (var told : List.of("hand-overs = 1", "impact = Site", "reopenings = 0", "waits-for = none")) {
            guesses.add(ofField(told, number, notThere, Viewer::isOnIt, true));
        }
        for (var over : List.of("parent = " + above, "parent != none", "customer-due = none and parent != none")) {
            guesses.add(ofField(over, number, notThere, viewer -> viewer == Viewer.DESK, !over.startsWith("customer")));
        }
        for (var query : List.of("q=%s", "filter=" + encoded("number = ") + "%s")) {
            guesses.add(new Guess(
                    query.replace("%s", number),
                    query.replace("%s", notThere),
                    number,
                    notThere,
                    Viewer::isOnIt,
                    true));
        }
        return guesses;
    }

    private static Guess ofField(
            String condition, String number, String notThere, Predicate<Viewer> isFor, boolean finds) {
        var query = "filter=" + encoded("(" + condition + ") and number = ") + "%s";
        return new Guess(query.replace("%s", number), query.replace("%s", notThere), number, notThere, isFor, finds);
    }

    private static Guess ofWord(Secret secret, String query, boolean finds) {
        return new Guess(
                query.replace("%s", secret.word()),
                query.replace("%s", NONSENSE),
                secret.word(),
                NONSENSE,
                secret::isFor,
                finds);
    }

    /** Files are found by the search over everything, and by their words as well as by their names. */
    static boolean isFoundAnywhere(Secret secret) {
        return switch (secret) {
            case FILE_OF_THE_SUPPLIER, BYTES_OF_THE_SUPPLIER, FILE_OF_THE_DESK, BYTES_OF_THE_DESK -> true;
            default -> isSearched(secret);
        };
    }

    private static boolean isSearched(Secret secret) {
        return switch (secret) {
            case TITLE, REST_OF_TITLE, DESCRIPTION -> true;
            case NOTE_TO_EVERYONE, NOTE_TO_ALL_PARTIES, NOTE_TO_NAMED_PARTIES -> true;
            case NOTE_OF_THE_SUPPLIER, NOTE_OF_THE_DESK, OPERATION, ESCALATION, QUESTION, EFFORT -> true;
            case CORRECTION_TO_ALL_PARTIES, CORRECTION_OF_THE_SUPPLIER, CORRECTION_OF_THE_DESK -> true;
            case FILE_OF_THE_SUPPLIER, BYTES_OF_THE_SUPPLIER, FILE_OF_THE_DESK, BYTES_OF_THE_DESK -> false;
            case PACKET, REJECTION, EVIDENCE -> false;
            case CLAIM, DECISION, HOW_IT_WENT -> false; // Of other incidents: not what these questions look for.
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
