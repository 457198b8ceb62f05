package org.fairlead.operations;

import java.util.List;
import java.util.Locale;
import org.fairlead.launch.Command;
import org.fairlead.launch.Invocation;
import org.fairlead.launch.Option;
import org.fairlead.launch.WrongUseException;
import org.fairlead.record.Rebuild;
import org.fairlead.record.Rebuild.Looked;

/** {@code ./fairlead verify}: computes every derived row again from the timelines and says where the database differs. */
public final class VerifyCommand implements Command {

    private static final long TELL_EVERY = 50_000;
    private static final String MOST = "100";

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String help() {
        return "rebuild every derived row from the timeline and compare";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.value("show", "N", "print so many differences at most (default " + MOST + ")"));
    }

    @Override
    public int run(Invocation invocation) {
        long most = most(invocation);
        return invocation.withApplication(application -> {
            var printing = new Printing(invocation, most);
            var looked = application.getBean(Rebuild.class).compare(printing::difference, printing::progress);
            printing.summary(looked);
            return looked.differences() == 0 ? DONE : DID_NOT_HOLD;
        });
    }

    private static long most(Invocation invocation) {
        var given = invocation.option("show").orElse(MOST);
        try {
            return Long.parseUnsignedLong(given);
        } catch (NumberFormatException notANumber) {
            throw new WrongUseException("--show takes a number, not " + given + ".");
        }
    }

    /** What people see while it runs. */
    private static final class Printing {
        private final Invocation invocation;
        private final long most;
        private long shown;
        private long told;

        Printing(Invocation invocation, long most) {
            this.invocation = invocation;
            this.most = most;
        }

        void difference(Rebuild.Difference difference) {
            if (shown++ < most) {
                invocation.say(difference.toString());
            }
        }

        void progress(Looked looked) {
            if (looked.records() / TELL_EVERY > told) {
                told = looked.records() / TELL_EVERY;
                invocation.say(String.format(Locale.ROOT, "%,d records so far", looked.records()));
            }
        }

        void summary(Looked looked) {
            if (shown > most) {
                invocation.say("Only the first " + most + " differences are shown; --show N shows more.");
            }
            if (looked.changing() > 0) {
                invocation.say(String.format(
                        Locale.ROOT,
                        "%,d records changed while they were looked at: verify again to see them.",
                        looked.changing()));
            }
            invocation.say(String.format(
                    Locale.ROOT,
                    "%,d records, %,d entries, %,d derived rows: %s.",
                    looked.records(),
                    looked.entries(),
                    looked.rows(),
                    looked.differences() == 0
                            ? "no difference"
                            : String.format(Locale.ROOT, "%,d differences", looked.differences())));
        }
    }
}
