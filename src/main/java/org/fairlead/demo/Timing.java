package org.fairlead.demo;

import java.time.Clock;
import java.util.List;
import org.fairlead.agreement.Agreements;
import org.fairlead.handoff.AcceptanceWindows;
import org.fairlead.record.Consequence;
import org.fairlead.record.TimerRule;
import org.springframework.stereotype.Component;

/** What the tool itself knows about time: now, windows, hours, and what happens by the clock. */
@Component
record Timing(
        Clock clock,
        AcceptanceWindows windows,
        Agreements agreements,
        List<TimerRule> rules,
        List<Consequence> consequences) {}
