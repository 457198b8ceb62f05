package org.fairlead.platform.filter;

import java.util.List;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.refusal.RefusalKind;

/** A filter that cannot be read. */
public sealed interface FilterRefusal extends Refusal {

    /**
     * Something at one place of the text.
     *
     * @param text the whole filter as written
     * @param offset the place, counted in characters from 0
     * @param problem what is wrong there and what to write
     */
    record NotUnderstood(String text, int offset, String problem) implements FilterRefusal {
        @Override
        public String sentence() {
            return problem;
        }

        /** The text with a caret under the place, in two lines, for a fixed-width font. */
        public String marked() {
            return text.replaceAll("\\s", " ") + "\n" + " ".repeat(offset) + "^";
        }
    }

    @Override
    default RefusalKind kind() {
        return RefusalKind.MALFORMED;
    }

    @Override
    default String code() {
        return "filter-not-understood";
    }

    @Override
    default List<FieldProblem> fields() {
        return List.of(new FieldProblem("filter", sentence()));
    }
}
