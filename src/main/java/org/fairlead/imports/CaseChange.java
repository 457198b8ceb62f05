package org.fairlead.imports;

import java.time.Instant;
import java.util.Optional;

/** One thing that an entry of a log changed in its case. */
public sealed interface CaseChange {

    /** The work is now with this team and this organisation, as far as they are known. */
    record HolderChanged(Optional<String> team, Optional<String> organisation) implements CaseChange {}

    /** Another person or machine has it now; nobody when it was put back. */
    record ActorChanged(LogActor actor) implements CaseChange {}

    /** The state has another meaning now. */
    record StateChanged(Optional<Lifecycle> from, Lifecycle to) implements CaseChange {}

    /** Work waits from here on. */
    record Paused(PauseRule rule) implements CaseChange {}

    /** Work goes on; the same entry may pause it again for another reason. */
    record Resumed(PauseRule rule) implements CaseChange {}

    /**
     * The case was resolved.
     *
     * @param at when: the resolution time of the log for the last resolution, otherwise the time of the entry
     * @param byLog whether the log itself gives that time; where logs of this kind keep one and this is not it, the figures
     *     do not count a resolution time
     */
    record Resolved(Instant at, boolean byLog) implements CaseChange {}

    /**
     * The case came back.
     *
     * @param times how often, always once where no counter is kept
     */
    record Reopened(int times) implements CaseChange {}

    /**
     * The case was closed.
     *
     * @param at when: the closing time of the log for the last closing, otherwise the time of the entry
     */
    record Closed(Instant at) implements CaseChange {}

    /** The case was withdrawn. */
    record Cancelled() implements CaseChange {}

    /** The breach flag went up or, which a log may do, down again. */
    record BreachChanged(boolean breached) implements CaseChange {}

    /** Any other value is known for the first time or has changed. */
    record ValueChanged(LogField field, Optional<String> from, String to) implements CaseChange {}
}
