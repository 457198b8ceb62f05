package org.fairlead.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fairlead.access.Actors;
import org.fairlead.access.Viewer;
import org.fairlead.incident.Incidents;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Register;
import org.fairlead.record.Intent;
import org.fairlead.record.Phase;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RecordId;
import org.fairlead.record.RecordList;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Watches the open records, remembers what each bot means to do and when, and does what is due, one thing at a time. */
@Component
@ConditionalOnProperty(name = "fairlead.demo", havingValue = "true")
class Stage {

    private static final Logger LOG = LoggerFactory.getLogger(Stage.class);
    private static final int MOST_WATCHED = 400;
    private static final int MOST_RESOLVED = 60;
    private static final int MOST_LOOKS = 40;
    private static final int MOST_ENTRIES = 500;

    private final Records records;
    private final Incidents incidents;
    private final Actors actors;
    private final Cast cast;
    private final Director director;
    private final Newcomers newcomers;
    private final Timing timing;
    private final Map<RecordId, Plan> plans = new HashMap<>();
    private Instant nextReport = Instant.MAX;

    Stage(Records records, Incidents incidents, Actors actors, Register register, Timing timing) {
        this.records = records;
        this.incidents = incidents;
        this.actors = actors;
        this.timing = timing;
        var talk = Talk.shipped();
        var reasons = new Reasons(timing.agreements(), timing.clock());
        this.cast = new Cast(EstateFile.shipped(), register, timing.agreements());
        this.director = new Director(
                cast, new DeskBot(cast, talk, reasons), new SupplierBot(cast, talk, reasons), new UserBot(cast, talk));
        var seed = timing.clock().instant().getEpochSecond() ^ Stories.SEED;
        this.newcomers = new Newcomers(cast, talk, actors, incidents, new Chance(seed));
    }

    /**
     * What is meant to happen to a record.
     *
     * @param version the version it was decided on
     * @param at when it is due, or when to look again
     * @param step what; empty when there is nothing to do before something changes or the time comes
     * @param awaited whether a person watches for it, so that it stands in no queue
     */
    private record Plan(int version, Instant at, Optional<Step> step, boolean awaited) {

        private static final Comparator<Plan> TURN =
                Comparator.comparing((Plan plan) -> !plan.awaited).thenComparing(Plan::at);

        static Plan lookAgain(int version, Instant at) {
            return new Plan(version, at, Optional.empty(), false);
        }

        boolean isDue(Instant now) {
            return step.isPresent() && !at.isAfter(now);
        }
    }

    /**
     * Does one thing, if one is due.
     *
     * @param pace so many times as quick as usual
     * @return whether something was done
     */
    boolean step(double pace) {
        var now = timing.clock().instant();
        var rows = watched();
        look(rows, pace, now);
        if (nextReport.equals(Instant.MAX) || now.isAfter(nextReport)) {
            boolean first = nextReport.equals(Instant.MAX);
            nextReport = now.plus(quicker(newcomers.untilNext(open(rows)), pace));
            if (!first) {
                newcomers.report(rows, now);
                return true;
            }
        }
        return plans.entrySet().stream()
                .filter(plan -> plan.getValue().isDue(now))
                .min(Map.Entry.comparingByValue(Plan.TURN))
                .map(plan -> perform(plan.getKey(), plan.getValue(), now))
                .orElse(false);
    }

    private boolean otherIsLeftToPeople(Step step, Instant now) {
        var other = step.other();
        return other != null && Director.leftToPeople(seen(other), now);
    }

    private static int open(List<Row> rows) {
        return (int) rows.stream().filter(row -> row.phase() != Phase.DONE).count();
    }

    private Actor tool() {
        return Actor.tool(cast.desk());
    }

    /** The newest of what is open, and of what waits to be confirmed. */
    private List<Row> watched() {
        var rows =
                new ArrayList<>(records.list(tool(), RecordList.first(RecordFields.open(), Sort.NEWEST, MOST_WATCHED))
                        .rows());
        rows.addAll(records.list(
                        tool(), RecordList.first(RecordFields.in(Set.of(Phase.DONE)), Sort.TOUCHED, MOST_RESOLVED))
                .rows());
        rows.removeIf(row -> !row.kind().equals("incident"));
        return rows;
    }

    /** Looks at what has changed, and again at what was left to people until now. */
    private void look(List<Row> rows, double pace, Instant now) {
        var there = new HashSet<RecordId>();
        int looks = 0;
        for (var row : rows) {
            there.add(row.id());
            var known = plans.get(row.id());
            boolean stale = known == null
                    || known.version() != row.version()
                    || known.step().isEmpty() && !known.at().isAfter(now);
            if (stale && looks < MOST_LOOKS) {
                looks++;
                plans.put(row.id(), plan(row, rows, pace, now));
            }
        }
        plans.keySet().retainAll(there);
    }

    private Plan plan(Row row, List<Row> rows, double pace, Instant now) {
        var seen = seen(row.id());
        var step = director.next(seen, rows, now);
        if (step.isEmpty()) {
            var again = seen.lastHumanTouch()
                    .map(touched -> touched.plus(Director.LEFT_TO_PEOPLE))
                    .filter(end -> end.isAfter(now))
                    .orElse(Instant.MAX);
            return Plan.lookAgain(seen.version(), again);
        }
        boolean awaited =
                seen.handOffs().openOffer().filter(seen::offeredByHuman).isPresent();
        return new Plan(seen.version(), due(seen, quicker(step.get().after(), pace), now), step, awaited);
    }

    /** From the last change on; a record first seen now has waited for a part of the time already. */
    private Instant due(Seen seen, Duration after, Instant now) {
        if (plans.containsKey(seen.id())) {
            return seen.header().latest().at().plus(after);
        }
        return now.plus(
                Duration.ofMillis((long) (after.toMillis() * seen.chance().share())));
    }

    private static Duration quicker(Duration usual, double pace) {
        return Duration.ofMillis((long) (usual.toMillis() / pace));
    }

    private Seen seen(RecordId id) {
        return new Seen(records.view(tool(), id, MOST_ENTRIES, Integer.MAX_VALUE), cast);
    }

    /** Does what was planned, unless a person or another change has come first. */
    private boolean perform(RecordId id, Plan plan, Instant now) {
        var step = plan.step().orElseThrow();
        var seen = seen(id);
        if (seen.version() != plan.version() || otherIsLeftToPeople(step, now)) {
            lookAgain(id, plan, now);
            return false;
        }
        var actor = actors.of(step.who()).map(Viewer::actor);
        if (actor.isEmpty()) {
            lookAgain(id, plan, now);
            return false;
        }
        try {
            step.act().ask(incidents, actor.get(), Intent.basedOn(plan.version()));
            plans.put(id, Plan.lookAgain(0, now));
            return true;
        } catch (RefusedException refused) {
            LOG.debug("{} on {}: {}", step.who(), id, refused.refusal().sentence());
            lookAgain(id, plan, now);
            return false;
        }
    }

    private void lookAgain(RecordId id, Plan plan, Instant now) {
        plans.put(id, Plan.lookAgain(plan.version(), now.plus(Director.LEFT_TO_PEOPLE)));
    }
}
