package org.fairlead.checklist;

import static org.fairlead.platform.language.Say.say;

import java.util.Optional;
import java.util.Set;

/**
 * How far the checklists of one line of a list are, together.
 *
 * @param settled the steps done or not needed
 * @param steps all steps
 */
public record Progress(int settled, int steps) {

    /** What a mark of a row about checklists begins with. */
    public static final String PREFIX = "CHECKLIST:";

    /** Read off the marks of a row; empty when it has no checklist the reader may know of. */
    public static Optional<Progress> of(Set<String> marks) {
        return marks.stream()
                .filter(Progress::is)
                .map(mark -> mark.substring(PREFIX.length()).split("/"))
                .map(parts -> new Progress(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])))
                .findFirst();
    }

    /** Whether a mark is about checklists. */
    public static boolean is(String mark) {
        return mark.startsWith(PREFIX);
    }

    /** As in lists, such as "3 of 5". */
    public String words() {
        return say("checklist.progress", "settled", settled, "steps", steps);
    }
}
