package org.fairlead.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairlead.incident.IncidentFacts.Escalated;
import org.fairlead.incident.IncidentFacts.EscalationTaken;
import org.fairlead.record.History;
import org.fairlead.record.Phase;

/**
 * The escalations of one incident, read from its history.
 *
 * @param all in the order they were raised
 */
public record Escalations(List<Escalation> all) {

    /** Copies the list. */
    public Escalations {
        all = List.copyOf(all);
    }

    /** Reads them. What ended the work and was taken back since, such as a merge, overtook nothing. */
    public static Escalations of(History history) {
        var read = new LinkedHashMap<Integer, Escalation>();
        for (var step : history.lasting()) {
            read(read, step);
            read.replaceAll((id, each) -> each.stands() && overtakes(step, each) ? each.overtaken(step.at()) : each);
        }
        return new Escalations(new ArrayList<>(read.values()));
    }

    private static void read(Map<Integer, Escalation> read, History.Step step) {
        var entry = step.entry();
        if (entry.fact() instanceof Escalated fact) {
            var by = entry.stamp().person();
            var raised = new Escalation(
                    entry.seq(), fact, by, entry.at(), entry.text(), Escalation.State.STANDING, null, null);
            read.put(raised.id(), raised);
        } else if (entry.fact() instanceof EscalationTaken taken) {
            read.computeIfPresent(taken.escalation(), (id, was) -> was.taken(entry.at(), entry.text()));
        }
    }

    private static boolean overtakes(History.Step step, Escalation escalation) {
        var after = step.after();
        var phase = after.progress().phase();
        boolean elsewhere = !after.holder().party().equals(escalation.fact().party());
        return elsewhere || phase == Phase.DONE || phase == Phase.ENDED;
    }

    /** Those that await an answer. */
    public List<Escalation> standing() {
        return all.stream().filter(Escalation::stands).toList();
    }

    /** The one to this level that awaits an answer. */
    public Optional<Escalation> standing(EscalationLevel level) {
        return standing().stream().filter(each -> each.fact().level() == level).findFirst();
    }

    /**
     * Whether the team lead of the holder would be asked by a clock that runs out now: once by time for as long as the same organisation
     * holds it, and not while they are asked already.
     */
    public static boolean leadIsYetToBeAsked(History history) {
        var holder = history.header().holder().party();
        return of(history).all().stream()
                .filter(each -> each.fact().level() == EscalationLevel.TEAM_LEAD
                        && each.fact().party().equals(holder))
                .noneMatch(each -> each.stands() || byTimeInThisHolding(history, each));
    }

    private static boolean byTimeInThisHolding(History history, Escalation escalation) {
        return escalation.fact().clock() != null
                && !escalation.at().isBefore(history.holdings().getLast().from());
    }
}
