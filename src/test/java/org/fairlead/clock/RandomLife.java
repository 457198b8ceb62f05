package org.fairlead.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.fairlead.handoff.Finding;
import org.fairlead.handoff.HandOffRules;
import org.fairlead.handoff.HandOffs;
import org.fairlead.handoff.RejectionReason;
import org.fairlead.incident.EditIncident;
import org.fairlead.incident.Escalate;
import org.fairlead.incident.EscalationLevel;
import org.fairlead.incident.Escalations;
import org.fairlead.incident.Flags;
import org.fairlead.incident.GoneOn;
import org.fairlead.incident.IncidentFlag;
import org.fairlead.incident.PauseWork;
import org.fairlead.incident.WriteNote;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.record.Audience;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;

/** One random life of one record: what people and time do to it. What must hold is checked after every step. */
final class RandomLife {

    private final OnTimelines base;
    private final RandomWorld world;
    private final Random random;
    private final List<String> told = new ArrayList<>();
    private final ClockInvariants invariants;
    private final MarkInvariants marks;
    private Instant now;
    private RecordId id;
    private RecordId other;

    RandomLife(OnTimelines base, RandomWorld world, Random random) {
        this.base = base;
        this.world = world;
        this.random = random;
        this.invariants = new ClockInvariants(base, random);
        this.marks = new MarkInvariants(base);
        this.now = RandomWorld.start(random);
        base.at(now);
        this.id = base.logged(random.nextInt(6) == 0 ? null : any(world.services));
        this.other = base.logged(any(world.services));
    }

    void live(int steps, Map<String, Integer> tally) {
        for (var i = 0; i < steps; i++) {
            pass();
            var before = base.history(id);
            var what = act();
            tally.merge(what, 1, Integer::sum);
            told.add(now + " " + what);
            invariants.check(before, base.history(id), now);
            marks.check(what, before, base.history(id));
        }
    }

    /** Lets time pass, sometimes exactly to the due time, the end of a window or an edge of service hours. */
    private void pass() {
        var history = base.history(id);
        var ahead = now.plusMillis((long) (random.nextDouble()
                * random.nextDouble()
                * Duration.ofHours(40).toMillis()));
        var timers = base.timers(history);
        if (!timers.isEmpty()
                && random.nextInt(4) == 0
                && timers.getFirst().at().isAfter(now)) {
            ahead = timers.getFirst().at();
        } else if (random.nextInt(4) == 0) {
            ahead = edge(history, ahead);
        }
        if (random.nextInt(8) != 0) {
            now = ahead.isAfter(now) ? ahead : now;
        }
        base.at(now);
        if (random.nextInt(8) != 0) {
            base.letHappen(id);
        }
    }

    private Instant edge(History history, Instant near) {
        var hours = base.clocks.of(history).getFirst().plan().rules().getLast().hours();
        var windows = hours.windows(near, near.plus(Duration.ofDays(3)));
        if (windows.isEmpty()) {
            return near;
        }
        return random.nextBoolean()
                ? windows.getFirst().to()
                : windows.getLast().from();
    }

    private String act() {
        try {
            return switch (random.nextInt(28)) {
                case 0, 1, 2 -> offer();
                case 3, 4, 5 -> answer(true);
                case 6 -> answer(false);
                case 7 -> withdraw();
                case 8 -> find();
                case 9 -> arbitrate();
                case 10, 11 -> pause(null);
                case 12 -> pause(now.minusSeconds(random.nextInt(20_000)));
                case 13 -> resume();
                case 14 -> answered();
                case 15 -> voided();
                case 16, 17 -> priority();
                case 18 -> service();
                case 19 -> resolve();
                case 20 -> reopen();
                case 21, 22 -> escalate();
                case 23, 24 -> take();
                case 25 -> flag();
                case 26 -> forAnother();
                default -> merge();
            };
        } catch (RefusedException refused) {
            return "refused";
        }
    }

    private Actor of(PartyId party) {
        return party.equals(base.estate.network)
                ? base.estate.networkResolver
                : party.equals(base.estate.hosting) ? base.estate.hostingResolver : base.estate.agent;
    }

    private Actor owner() {
        return of(base.history(id).header().holder().party());
    }

    private String offer() {
        var to = any(List.of(base.estate.desk, base.estate.network, base.estate.hosting));
        base.offer(id, to, owner());
        return "offer";
    }

    private int openOffer() {
        return HandOffs.of(base.history(id)).openOffer().map(each -> each.id()).orElse(-1);
    }

    private String answer(boolean accepts) {
        var offer = HandOffs.of(base.history(id)).openOffer();
        if (offer.isEmpty()) {
            return offer();
        }
        var receiver = of(offer.get().fact().to());
        if (accepts) {
            base.incidents.accept(id, offer.get().id(), receiver, Intent.NONE);
            return "accept";
        }
        var no = new HandOffRules.Rejection(offer.get().id(), RejectionReason.NOT_OURS, "No");
        base.incidents.reject(id, no, receiver, Intent.NONE);
        return "reject";
    }

    private String withdraw() {
        base.incidents.withdraw(id, openOffer(), owner(), Intent.NONE);
        return "withdraw";
    }

    private String find() {
        var rejected = HandOffs.of(base.history(id)).offers().stream()
                .filter(each -> each.reason() != null)
                .toList();
        if (rejected.isEmpty()) {
            return answer(false);
        }
        var finding = random.nextBoolean() ? Finding.VALID : Finding.WRONGFUL;
        base.incidents.find(id, any(rejected).id(), finding, "Seen", base.estate.dutyOfficer, Intent.NONE);
        return "find";
    }

    private String arbitrate() {
        if (HandOffs.of(base.history(id)).openArbitration().isEmpty()) {
            base.incidents.askForArbitration(id, "They do not agree", owner(), Intent.NONE);
            return "ask";
        }
        var holder = any(List.of(base.estate.desk, base.estate.network, base.estate.hosting));
        base.incidents.decide(id, new HandOffRules.Decision(holder, "So be it"), base.estate.dutyOfficer, Intent.NONE);
        return "decide";
    }

    private String pause(Instant since) {
        if (random.nextInt(4) == 0) {
            var command = new PauseWork(base.estate.waitingForSupplier, "Ticket 4711", null, null);
            base.incidents.pause(id, command, owner(), Intent.NONE);
            return "supplier";
        }
        base.pause(id, since == null ? owner() : base.estate.dutyOfficer, since);
        return since == null ? "pause" : "backdate";
    }

    private String resume() {
        base.incidents.resume(id, null, owner(), Intent.NONE);
        return "resume";
    }

    private String answered() {
        var note = new WriteNote("Mailbox 4", Audience.EVERYONE, Set.of());
        base.incidents.note(id, note, base.estate.user, Intent.NONE);
        return "answered";
    }

    private String voided() {
        var pauses = base.history(id).pauses();
        if (pauses.isEmpty()) {
            return pause(null);
        }
        base.incidents.voidPause(id, any(pauses).id(), "No proof", base.estate.dutyOfficer, Intent.NONE);
        return "void";
    }

    private String priority() {
        base.priority(id, 1 + random.nextInt(3));
        return "priority";
    }

    private String service() {
        var fields = new HashMap<String, String>();
        fields.put(
                "service", random.nextInt(5) == 0 ? null : any(world.services).toString());
        base.incidents.edit(id, new EditIncident(fields, null), base.estate.agent, Intent.NONE);
        return "service";
    }

    private String resolve() {
        base.resolve(id, owner());
        return "resolve";
    }

    private String reopen() {
        base.incidents.reopen(id, "Still late", base.estate.agent, Intent.NONE);
        return "reopen";
    }

    private String escalate() {
        var level = EscalationLevel.values()[random.nextInt(2)];
        base.incidents.escalate(id, new Escalate(level, "It will be late"), owner(), Intent.NONE);
        return "escalate";
    }

    /** One of those asked says what happens now; sometimes one who was not asked, who is refused. */
    private String take() {
        var all = Escalations.of(base.history(id)).all();
        if (all.isEmpty()) {
            return escalate();
        }
        var escalation = any(all);
        boolean officer = escalation.fact().level() == EscalationLevel.DUTY_OFFICER;
        var by = officer != (random.nextInt(8) == 0)
                ? base.estate.dutyOfficer
                : lead(escalation.fact().party());
        base.incidents.takeEscalation(id, escalation.id(), "I ring them", by, Intent.NONE);
        return "take";
    }

    private Actor lead(PartyId party) {
        return new Actor(of(party).person(), party, Set.of(party), Set.of(Role.TEAM_LEAD), Reach.PARTY);
    }

    private String flag() {
        if (Flags.of(base.history(id)).of(IncidentFlag.OPERATIONAL).isEmpty()) {
            base.incidents.flag(id, "The exercise needs it", owner(), Intent.NONE);
            return "flag";
        }
        base.incidents.unflag(id, owner(), Intent.NONE);
        return "unflag";
    }

    /** It turns out to be for somebody else, sometimes of importance. */
    private String forAnother() {
        var fields = new HashMap<String, String>();
        fields.put("affected", random.nextBoolean() ? base.estate.vipPerson.toString() : null);
        base.incidents.edit(id, new EditIncident(fields, null), base.estate.agent, Intent.NONE);
        return "for another";
    }

    /**
     * Merges and takes it back at once or after a while, or has it taken back by those it is for once the other is over: each must leave
     * every clock as it would have been. An open offer is taken back by the merge and stays so, which moves the time after it from the
     * receiver to the sender.
     */
    private String merge() {
        var before = base.history(id);
        base.incidents.merge(id, other, base.estate.agent, Intent.NONE);
        now = now.plusSeconds(random.nextInt(40_000));
        base.at(now);
        base.letHappen(id);
        if (random.nextInt(3) == 0) {
            overElsewhere();
        } else {
            base.incidents.undoMerge(id, base.estate.agent, Intent.NONE);
        }
        if (HandOffs.of(before).openOffer().isEmpty()) {
            invariants.sameClocks(before, base.history(id), now.plus(Duration.ofHours(5)));
        }
        return "merge";
    }

    /** The other is over, which is said here; those it is for deny it, which undoes the merge. */
    private void overElsewhere() {
        base.resolve(other, base.estate.agent);
        var gone = GoneOn.of(base.history(id)).orElseThrow();
        boolean amongThem = base.history(other)
                .header()
                .involved()
                .containsAll(base.history(id).header().involved());
        if (!gone.over() || !Objects.equals(gone.words(), amongThem ? "Drained" : "")) {
            throw new AssertionError("not told that the other is over: " + gone);
        }
        now = now.plusSeconds(random.nextInt(40_000));
        base.at(now);
        base.letHappen(id);
        base.incidents.reopen(id, "Still late", base.estate.user, Intent.NONE);
        base.incidents.reopen(other, "Not yet", base.estate.agent, Intent.NONE);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @Override
    public String toString() {
        var entries = new StringBuilder();
        base.history(id)
                .entries()
                .forEach(entry -> entries.append("%n%d %s %s".formatted(entry.seq(), entry.at(), entry.fact())));
        return String.join("\n", told) + entries;
    }
}
