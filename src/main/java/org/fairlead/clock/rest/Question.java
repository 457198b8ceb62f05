package org.fairlead.clock.rest;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.clock.DueTimeAnswer.Problem;
import org.fairlead.clock.DueTimeRequest;

/**
 * A question as it was understood.
 *
 * @param hours which service hours it means
 * @param request the question with every alias resolved
 * @param problems parts that are not of a kind that can be read
 * @param ignored pointers to members that mean nothing here
 */
record Question(HoursReader.Hours hours, DueTimeRequest request, List<Problem> problems, List<String> ignored) {

    Question {
        problems = List.copyOf(problems);
        ignored = List.copyOf(ignored);
    }

    /** These problems and others, one for each part; what could not be read at all says so once. */
    List<Problem> withProblems(List<Problem> others) {
        var all = new ArrayList<>(problems);
        for (var other : others) {
            var pointer = placed(other.pointer());
            if (problems.stream().noneMatch(known -> covers(known.pointer(), pointer))) {
                all.add(new Problem(pointer, other.sentence()));
            }
        }
        return all;
    }

    private static boolean covers(String known, String pointer) {
        return pointer.equals(known) || pointer.startsWith(known + "/") || known.startsWith(pointer + "/");
    }

    private String placed(String pointer) {
        return pointer.startsWith("/calendar/") ? hours.base() + pointer.substring("/calendar".length()) : pointer;
    }
}
