package org.fairlead.incident;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.clock.ClockReading;
import org.fairlead.clock.ClockState;
import org.fairlead.clock.RecordClock;
import org.fairlead.clock.RecordClocks;
import org.fairlead.handoff.HandOffs;
import org.fairlead.handoff.Offer;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Reach;
import org.fairlead.record.ClockKind;
import org.fairlead.record.History;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RecordFilter;
import org.fairlead.record.RecordList;
import org.fairlead.record.Row;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * What one actor may know of one incident that the actor can see, besides its entries: the one place that pages and JSON ask.
 * Everybody knows what the user was promised and who held it. Those who oversee the estate know all; a provider knows its own
 * offers, clocks and deadlines; a requester knows none of these, nor whom an organisation put to work.
 *
 * <pre>{@code
 * var sight = new Sight(actor, history);
 * sight.standing(clocks, now) ...
 * }</pre>
 *
 * @param actor who looks
 * @param history the whole history of the incident
 */
public record Sight(Actor actor, History history) {

    /**
     * A clock as it stands at an instant.
     *
     * @param clock the clock
     * @param reading what it shows
     * @param binding whether it is the one among those seen that runs out first
     */
    public record Standing(RecordClock clock, ClockReading reading, boolean binding) {}

    /** Offers that the actor's organisation made or got; decisions on who holds it, which every organisation on it may know. */
    public HandOffs handOffs() {
        var all = HandOffs.of(history);
        return new HandOffs(
                all.offers().stream().filter(this::sees).toList(),
                actor.reach() == Reach.SELF ? List.of() : all.arbitrations());
    }

    /** Escalations that concern the actor's organisation; none for a requester. */
    public List<Escalation> escalations() {
        return Escalations.of(history).all().stream().filter(this::sees).toList();
    }

    private boolean sees(Escalation escalation) {
        return switch (actor.reach()) {
            case ALL, SYSTEM -> true;
            case PARTY -> actor.actsFor(escalation.fact().party());
            case SELF -> false;
        };
    }

    private boolean sees(Offer offer) {
        return switch (actor.reach()) {
            case ALL, SYSTEM -> true;
            case PARTY ->
                actor.actsFor(offer.fact().to()) || actor.actsFor(offer.fact().from());
            case SELF -> false;
        };
    }

    /** Everybody sees the customer's clocks, a provider its own besides. */
    public boolean sees(RecordClock clock) {
        return switch (actor.reach()) {
            case ALL, SYSTEM -> true;
            case PARTY -> clock.kind() == ClockKind.CUSTOMER || clock.party() != null && actor.actsFor(clock.party());
            case SELF -> clock.kind() == ClockKind.CUSTOMER;
        };
    }

    /**
     * The clocks the actor sees as they stand at an instant. At most one is binding: of those that run and
     * are not over yet the one due first; when all are over, the one that was due first. An
     * instant before the present shows what was known of the future then, in the light of what was found since; a clock that had
     * not begun is left out.
     *
     * @param clocks computes them
     * @param asOf the instant read
     * @param present the instant of the request
     */
    public List<Standing> standing(RecordClocks clocks, Instant asOf, Instant present) {
        var read = clocks.of(history).stream()
                .filter(this::sees)
                .map(clock -> asOf.isBefore(present) ? known(clock, asOf) : clock)
                .filter(clock -> !asOf.isBefore(present) || begun(clock))
                .map(clock -> new Standing(clock, clock.plan().read(asOf), false))
                .toList();
        var binding = read.stream()
                .filter(each -> runs(each.reading()) && each.reading().due().isPresent())
                .min(Comparator.comparing((Standing each) -> each.reading().breached())
                        .thenComparing(each -> each.reading().due().orElseThrow()));
        return read.stream()
                .map(each ->
                        binding.equals(Optional.of(each)) ? new Standing(each.clock(), each.reading(), true) : each)
                .toList();
    }

    private static RecordClock known(RecordClock clock, Instant asOf) {
        return new RecordClock(
                clock.id(),
                clock.kind(),
                clock.measure(),
                clock.party(),
                clock.source(),
                clock.plan().knownAt(asOf));
    }

    private static boolean begun(RecordClock clock) {
        return clock.kind() == ClockKind.CUSTOMER || !clock.plan().segments().isEmpty();
    }

    /** Whether a clock counts down now or will when the service opens again. */
    public static boolean runs(ClockReading reading) {
        return reading.state() == ClockState.RUNNING || reading.state() == ClockState.OUTSIDE_HOURS;
    }

    /** Whether the actor may know to whom the record is offered. */
    public static boolean seesOffer(Actor actor, Row.RowHolder holder) {
        return seesDue(actor, holder.party()) || actor.reach() == Reach.PARTY && isMine(actor, holder.offeredTo());
    }

    /**
     * Whether the actor may know the nearest deadline of a record in these hands, and whether one has passed: it may be an
     * agreement's between others.
     */
    public static boolean seesDue(Actor actor, UUID holder) {
        return switch (actor.reach()) {
            case ALL, SYSTEM -> true;
            case PARTY -> isMine(actor, holder);
            case SELF -> false;
        };
    }

    private static boolean isMine(Actor actor, @Nullable UUID party) {
        return actor.parties().stream().anyMatch(mine -> mine.value().equals(party));
    }

    /** Whether the actor may know which team and person of the holder are at work. */
    public static boolean seesStaff(Actor actor) {
        return actor.reach() != Reach.SELF;
    }

    /**
     * Whether the actor may know the places of entries, and with them how many there are: a requester may not, since hidden ones
     * count.
     */
    public static boolean seesPlaces(Actor actor) {
        return actor.reach() != Reach.SELF;
    }

    /** Whether somebody who sees so far may know of flags and escalations. */
    public static boolean seesMarks(Reach reach) {
        return reach != Reach.SELF;
    }

    /** Which records an order may hold for the actor: an order by due time would tell due times, one by person who is at work. */
    public static Condition listed(Actor actor, RecordList.Sort sort) {
        return switch (sort.along()) {
            case DUE -> RecordFilter.ownClocks(actor);
            case TEAM, OWNER -> seesStaff(actor) ? RecordFields.any() : RecordFields.none();
            case OPENED, UPDATED, CUSTOMER_DUE, DONE, HAND_OVERS, PRIORITY, NUMBER, STATE, HOLDER, SERVICE, NEXT ->
                RecordFields.any();
        };
    }
}
