package org.fairlead.record;

import java.util.List;

/** What happens to records by the clock. A bean of this type is all it takes. */
public interface TimerRule {

    /** The rule's name, the first part of its timers' names. */
    String name();

    /** The timers a record has now: a pure function of its history. */
    List<Timer> timers(History history);

    /**
     * What to add when a timer's time has come. The history is the newest; the timer is still among its timers. The entries must
     * make the timer go away.
     */
    List<NewEntry> fire(History history, Timer timer);
}
