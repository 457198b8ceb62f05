package org.fairlead.portal;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairlead.absence.Absences;
import org.fairlead.access.Viewer;
import org.fairlead.incident.Incidents;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.record.Intent;
import org.fairlead.record.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives incidents to somebody, one by one: one that cannot be given leaves the others alone. Whoever gives it says who was at work on
 * it when they looked, so that nothing that somebody else just handed out is taken away unseen.
 */
@Component
class HandingOut {

    private static final int LONGEST_KEY = 100;

    private final Incidents incidents;
    private final Records records;
    private final HomeParts parts;
    private final Register register;
    private final Drawn drawn;

    HandingOut(Incidents incidents, Records records, HomeParts parts, Register register, Drawn drawn) {
        this.incidents = incidents;
        this.records = records;
        this.parts = parts;
        this.register = register;
        this.drawn = drawn;
    }

    /** What else is told. */
    @Component
    record Drawn(Absences absences, UuidSource ids) {}

    /**
     * An incident that is to be given to somebody.
     *
     * @param number its number
     * @param seen who was at work on it when whoever asks looked; null for nobody
     */
    record Asked(String number, @Nullable PersonId seen) {

        static Stream<Asked> read(String sent) {
            var parts = sent.split("~", -1);
            return parts.length == 2
                            && (parts[1].equals(TeamHome.NOBODY)
                                    || person(parts[1]).isPresent())
                    ? Stream.of(new Asked(parts[0], person(parts[1]).orElse(null)))
                    : Stream.empty();
        }
    }

    /**
     * What became of it.
     *
     * @param asked what was asked
     * @param title what is wrong; empty where it was not given
     * @param why why it was not given; empty where it was
     */
    record Given(Asked asked, String title, String why) {
        boolean done() {
            return why.isEmpty();
        }
    }

    /** The person of an id; empty for anything else. */
    static Optional<PersonId> person(String id) {
        try {
            return Optional.of(new PersonId(UUID.fromString(id)));
        } catch (IllegalArgumentException nobody) {
            return Optional.empty();
        }
    }

    /** Gives it to the person, or to nobody; what a form sent twice is done once. */
    Given give(Asked asked, Optional<PersonId> to, String intent, Actor actor) {
        try {
            var view = records.view(actor, asked.number(), 1, Integer.MAX_VALUE)
                    .orElseThrow(
                            () -> GeneralRefusal.unknown(say("portal.handing-out.incident", "number", asked.number())));
            var header = view.history().header();
            var holder = header.holder();
            boolean ours =
                    actor.actsFor(holder.party()); // of others, nobody is told who is at work: the rule below refuses
            boolean there = ours && Objects.equals(holder.assignee(), to.orElse(null));
            var key = key(intent, asked);
            var hash = Once.digest(asked + "\n" + to);
            if (ours && !there && !Objects.equals(holder.assignee(), asked.seen())) {
                return new Given(
                        asked,
                        "",
                        say("portal.handing-out.meanwhile", "person", name(Optional.ofNullable(holder.assignee()))));
            }
            if (!there || key != null) {
                incidents.assign(
                        view.history().id(),
                        holder.team(),
                        to.orElse(null),
                        actor,
                        new Intent(view.history().version(), key, hash));
            }
            return new Given(asked, header.subject().title(), "");
        } catch (RefusedException refused) {
            var fields = refused.refusal().fields();
            return new Given(
                    asked,
                    "",
                    fields.isEmpty()
                            ? refused.refusal().sentence()
                            : fields.getFirst().sentence());
        }
    }

    private static @Nullable String key(String intent, Asked asked) {
        return intent.isBlank() || intent.length() > LONGEST_KEY ? null : intent + "-" + asked.number();
    }

    private String name(Optional<PersonId> person) {
        return person.map(id -> register.title(People.PERSON, id.value()))
                .orElse(say("portal.handing-out.nobody-in-particular"));
    }

    /** What is told of it: what was given, with a way back; what was not, and why; that whoever got it is away. */
    List<Notice> notices(List<Given> results, Optional<PersonId> to, Viewer viewer, Frame frame) {
        var notices = new ArrayList<Notice>();
        var done = results.stream().filter(Given::done).toList();
        var left = results.stream().filter(given -> !given.done()).toList();
        if (!done.isEmpty()) {
            var what = done.size() == 1
                    ? done.getFirst().asked().number() + " " + done.getFirst().title()
                    : say("portal.handing-out.incidents", "count", done.size());
            var told = Notice.done(
                    to.isPresent()
                            ? say("portal.handing-out.assigned", "person", name(to))
                            : say("portal.handing-out.nobody-is-at-work-on"),
                    what);
            notices.add(undo(done, to, frame).map(told::withUndo).orElse(told));
            to.flatMap(person -> away(person, viewer)).ifPresent(notices::add);
        }
        if (!left.isEmpty()) {
            notices.add(new Notice(
                    Tone.OVER,
                    say("portal.handing-out.stay", "count", left.size()),
                    left.stream()
                            .map(given -> given.asked().number() + ": " + given.why())
                            .collect(Collectors.joining(" ")),
                    null));
        }
        return notices;
    }

    /** What brings it back, where all of it came from one person, or from nobody. */
    private Optional<Action> undo(List<Given> done, Optional<PersonId> to, Frame frame) {
        var before = done.stream()
                .map(given -> Optional.ofNullable(given.asked().seen()))
                .distinct()
                .toList();
        if (before.size() != 1 || before.getFirst().equals(to)) {
            return Optional.empty();
        }
        var hidden = new ArrayList<Hidden>();
        var now = to.map(PersonId::toString).orElse(TeamHome.NOBODY);
        done.forEach(given -> hidden.add(new Hidden("record", given.asked().number() + "~" + now)));
        hidden.add(
                new Hidden("person", before.getFirst().map(PersonId::toString).orElse(TeamHome.NOBODY)));
        hidden.add(new Hidden("intent", drawn.ids().next().toString()));
        return Optional.of(Action.post(
                say("portal.handing-out.undo"),
                Form.to("/team/assignments", frame.csrf(), hidden.toArray(Hidden[]::new))));
    }

    private Optional<Notice> away(PersonId person, Viewer viewer) {
        return Optional.ofNullable(
                        drawn.absences().now(viewer.actor(), List.of(person)).get(person))
                .map(absence -> new Notice(
                        Tone.RISK,
                        say("portal.handing-out.away", "person", name(Optional.of(person))),
                        say(
                                "portal.handing-out.away-until",
                                "until",
                                parts.times(viewer).moment(absence.until())),
                        null));
    }
}
