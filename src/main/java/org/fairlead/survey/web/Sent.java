package org.fairlead.survey.web;

import java.util.HashMap;
import java.util.Map;
import org.fairlead.survey.Request;
import org.fairlead.survey.Survey;
import org.fairlead.survey.Surveys;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a form has it.
 *
 * @param values by field
 */
record Sent(Map<String, String> values) {

    static final String SCORE = "score";
    static final String COMMENT = "comment";
    static final String CHOICE = "choice-";
    static final String BASED_ON = "version";
    private static final int LONGEST_NUMBER = 6;

    /** Copies the map. */
    Sent {
        values = Map.copyOf(values);
    }

    /** What stands in the form at first: the answer so far. */
    static Sent of(Request request) {
        var values = new HashMap<String, String>();
        var answer = request.answer();
        if (answer != null) {
            values.put(SCORE, Integer.toString(answer.given().score()));
            values.put(COMMENT, answer.comment());
            var choices = answer.given().choices();
            for (int place = 0; place < choices.length(); place++) {
                values.put(CHOICE + (place + 1), choices.substring(place, place + 1));
            }
        }
        return new Sent(values);
    }

    String text(String field) {
        return values.getOrDefault(field, "");
    }

    /** What was sent, of a survey; what cannot be read is wrong, not absent. */
    Surveys.Wish wish(Survey survey) {
        var choices = new StringBuilder();
        for (int place = 1; place <= survey.yesNo().size(); place++) {
            var choice = text(CHOICE + place);
            choices.append(choice.isEmpty() ? "-" : choice);
        }
        var score = number(SCORE);
        return new Surveys.Wish(score == null ? 0 : score, choices.toString(), text(COMMENT), number(BASED_ON));
    }

    private @Nullable Integer number(String field) {
        var text = text(field).strip();
        return text.matches("[0-9]{1," + LONGEST_NUMBER + "}") ? Integer.valueOf(text) : null;
    }
}
