package org.fairlead.checklist;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.stream.Collectors;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.refusal.RefusalKind;

/** Every way checklists say no, besides wrong input and missing rights. */
public sealed interface ChecklistRefusal extends Refusal {

    @Override
    default RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }

    /**
     * Steps stand in the way of resolving.
     *
     * @param steps what is to be done
     * @param lists the checklists they are of
     */
    record Unmet(List<String> steps, List<String> lists) implements ChecklistRefusal {

        private static final int NAMED = 5;

        @Override
        public String code() {
            return "checklist.unmet";
        }

        @Override
        public String sentence() {
            var named =
                    steps.stream().limit(NAMED).map(step -> "“" + step + "”").collect(Collectors.joining(", "));
            return say(
                    "checklist.unfinished",
                    "steps",
                    named,
                    "more",
                    Math.max(0, steps.size() - NAMED),
                    "checklists",
                    String.join(", ", lists));
        }
    }

    /** The same checklist is on the record already. */
    record AddedAlready(String name) implements ChecklistRefusal {
        @Override
        public String code() {
            return "checklist.added-already";
        }

        @Override
        public String sentence() {
            return say("checklist.checklist.the-checklist-name-is-on", "name", name);
        }
    }

    /** The record has ended. */
    record Ended() implements ChecklistRefusal {
        @Override
        public String code() {
            return "checklist.ended";
        }

        @Override
        public String sentence() {
            return say("checklist.checklist.the-record-has-ended-so");
        }
    }
}
