package org.fairlead.incident;

import static org.fairlead.platform.language.Say.say;

import org.fairlead.platform.id.HumanNumber;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.refusal.RefusalKind;

/** Every way the incident practice says no, besides wrong input and missing rights. */
public sealed interface IncidentRefusal extends Refusal {

    @Override
    default RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }

    /**
     * The lifecycle has no such move.
     *
     * @param number the incident
     * @param state the state it is in
     * @param action what was tried
     */
    record WrongState(HumanNumber number, IncidentState state, IncidentAction action) implements IncidentRefusal {
        @Override
        public String code() {
            return "incident.wrong-state";
        }

        @Override
        public String sentence() {
            return say(
                    "incident.refusal.wrong-state", "number", number, "state", state.name(), "action", words(action));
        }

        private static String words(IncidentAction action) {
            return switch (action) {
                case START -> say("incident.action.start");
                case AWAIT -> say("incident.action.await");
                case RESUME -> say("incident.action.resume");
                case RESOLVE -> say("incident.action.resolve");
                case CONFIRM -> say("incident.action.confirm");
                case CLOSE -> say("incident.action.close");
                case REOPEN -> say("incident.action.reopen");
                case CANCEL -> say("incident.action.cancel");
                case MERGE -> say("incident.action.merge");
                case UNMERGE -> say("incident.action.unmerge");
            };
        }
    }

    /**
     * It was resolved too long ago.
     *
     * @param number the incident
     * @param hours how long it could be reopened
     */
    record ReopenWindowOver(HumanNumber number, int hours) implements IncidentRefusal {
        @Override
        public String code() {
            return "incident.reopen-window-over";
        }

        @Override
        public String sentence() {
            return say("incident.refusal.reopen-window", "number", number, "hours", hours);
        }
    }

    /**
     * A pause was asked for that is no pause.
     *
     * @param why what stands in the way, as a sentence
     * @param codeTail the stable end of the code
     */
    record NotNow(String why, String codeTail) implements IncidentRefusal {
        @Override
        public String code() {
            return "incident." + codeTail;
        }

        @Override
        public String sentence() {
            return why;
        }
    }
}
