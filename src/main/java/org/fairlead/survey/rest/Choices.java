package org.fairlead.survey.rest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers to questions of yes or no, between JSON and the way they are kept. */
final class Choices {

    private Choices() {}

    /** As kept; none sent is none answered, and too few or too many stay so. */
    static String written(@Nullable List<@Nullable Boolean> sent, int questions) {
        if (sent == null) {
            return "-".repeat(questions);
        }
        return sent.stream().map(each -> each == null ? "-" : each ? "Y" : "N").collect(Collectors.joining());
    }

    /** As sent. */
    static List<@Nullable Boolean> read(String kept) {
        var choices = new ArrayList<@Nullable Boolean>();
        for (int place = 0; place < kept.length(); place++) {
            choices.add(kept.charAt(place) == '-' ? null : kept.charAt(place) == 'Y');
        }
        return Collections.unmodifiableList(choices);
    }
}
