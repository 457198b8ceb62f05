package org.fairlead.clock;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fairlead.incident.Escalation;
import org.fairlead.incident.EscalationLevel;
import org.fairlead.incident.Escalations;
import org.fairlead.incident.Flags;
import org.fairlead.incident.IncidentFacts.EscalationTaken;
import org.fairlead.incident.IncidentFacts.Flagged;
import org.fairlead.incident.IncidentFacts.Unflagged;
import org.fairlead.incident.IncidentFlag;
import org.fairlead.record.Entry;
import org.fairlead.record.History;
import org.fairlead.record.Phase;

/** What must hold of escalations and flags at every instant, whatever happened: and that no clock runs otherwise for them. */
final class MarkInvariants {

    /** What touches neither the work nor its clocks. */
    private static final Set<String> WITHOUT_CLOCKS = Set.of("escalate", "take", "flag", "unflag", "for another");

    private final OnTimelines base;

    MarkInvariants(OnTimelines base) {
        this.base = base;
    }

    void check(String what, History before, History history) {
        standing(history);
        answers(history);
        flags(history);
        replay(history);
        if (WITHOUT_CLOCKS.contains(what)) {
            require(resolutions(before).equals(resolutions(history)), what + " moved a clock");
        }
    }

    /** Whoever is asked can still do something: the holder has not changed since, the work goes on, and nobody is asked twice. */
    private static void standing(History history) {
        var header = history.header();
        var levels = new HashSet<EscalationLevel>();
        for (var each : Escalations.of(history).standing()) {
            require(each.fact().party().equals(header.holder().party()), "it stands against a former holder: " + each);
            require(header.progress().phase() != Phase.DONE, "it stands though the work is done: " + each);
            require(header.progress().phase() != Phase.ENDED, "it stands though all is over: " + each);
            require(levels.add(each.fact().level()), "asked twice: " + each);
        }
    }

    /** Every answer is to an escalation before it, and each has one at most. */
    private static void answers(History history) {
        var answered = new HashSet<Integer>();
        history.of(EscalationTaken.class).forEach(entry -> {
            int raised = ((EscalationTaken) entry.fact()).escalation();
            require(raised < entry.seq(), "answered before it was raised: " + entry);
            require(answered.add(raised), "answered twice: " + entry);
        });
        for (var each : Escalations.of(history).all()) {
            require(
                    (each.state() == Escalation.State.TAKEN) == answered.contains(each.id()),
                    "an answer that is not known, or none that is: " + each);
        }
    }

    /** A flag is set and taken off in turn; VIP is set exactly while it is for a person of importance. */
    private void flags(History history) {
        for (var flag : IncidentFlag.values()) {
            boolean set = false;
            for (var entry : history.entries()) {
                if (touches(entry, flag)) {
                    boolean sets = entry.fact() instanceof Flagged;
                    require(sets != set, "set or taken off twice: " + entry);
                    set = sets;
                }
            }
            require(Flags.of(history).of(flag).isPresent() == set, flag + " as the timeline leaves it");
        }
        var subject = history.header().subject();
        var person = subject.affected() == null ? subject.reporter() : subject.affected();
        require(
                base.estate.vipPerson.equals(person)
                        == Flags.of(history).of(IncidentFlag.VIP).isPresent(),
                "VIP, and it is for " + person);
    }

    private static boolean touches(Entry entry, IncidentFlag flag) {
        return entry.fact() instanceof Flagged set && set.flag() == flag
                || entry.fact() instanceof Unflagged off && off.flag() == flag;
    }

    private static void replay(History history) {
        var again = History.empty(history.id()).with(history.entries());
        require(Escalations.of(again).equals(Escalations.of(history)), "replayed escalations");
        require(Flags.of(again).all().equals(Flags.of(history).all()), "replayed flags");
    }

    private List<RecordClock> resolutions(History history) {
        return base.clocks.of(history).stream()
                .filter(clock -> clock.measure() == Measure.RESOLUTION)
                .toList();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
