package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fairlead.agreement.Agreements;
import org.fairlead.attachment.Attachments;
import org.fairlead.incident.IncidentFacts.Described;
import org.fairlead.incident.IncidentState;
import org.fairlead.incident.LogIncident;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Register;
import org.fairlead.record.Header;
import org.fairlead.record.NewEntry;
import org.fairlead.record.RecordFacts.Opened;
import org.fairlead.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The first entries of an incident. */
@Component
class Logging {

    private static final String KIND = "incident";
    private static final String PREFIX = "INC";

    private final Register register;
    private final Agreements agreements;
    private final Classifying classifying;
    private final Editing editing;
    private final UuidSource ids;
    private final Clock clock;

    Logging(Agreements agreements, Classifying classifying, Editing editing, UuidSource ids, Clock clock) {
        this.register = editing.register();
        this.agreements = agreements;
        this.classifying = classifying;
        this.editing = editing;
        this.ids = ids;
        this.clock = clock;
    }

    List<NewEntry> entries(RecordId id, LogIncident command, Attachments.Brought brought, Actor actor) {
        check(command, brought, actor);
        var priority = classifying.first(command.impact(), command.urgency());
        var about = command.subject();
        var subject = new Header.Subject(
                command.title().strip(),
                about.service(),
                about.category(),
                about.site(),
                reporter(about.reporter(), actor),
                actor.reach() == Reach.SELF ? null : about.affected(),
                null);
        var opened = new Opened(
                id,
                KIND,
                ids.nextNumber(PREFIX),
                command.source(),
                subject,
                owner(actor),
                actor.reach() == Reach.SELF ? null : command.team(),
                priority.priority(),
                about.marking() == null ? agreements.rules(clock.instant()).marking() : about.marking(),
                IncidentState.NEW.name(),
                Set.of());
        var entries = new ArrayList<NewEntry>();
        entries.add(NewEntry.of(opened).saying(command.title().strip()));
        entries.add(NewEntry.of(priority));
        if (command.description() != null && !command.description().isBlank()) {
            entries.add(
                    NewEntry.of(new Described()).saying(command.description().strip()));
        }
        entries.addAll(brought.entries());
        entries.addAll(editing.flagging().first(subject));
        return entries;
    }

    /** A requester reports for themselves; the desk may report for somebody else. */
    private static @Nullable PersonId reporter(@Nullable PersonId said, Actor actor) {
        return said == null || actor.reach() == Reach.SELF ? actor.person() : said;
    }

    /** Whoever works here owns what they log; what a requester logs goes to the service integrator's desk. */
    private PartyId owner(Actor actor) {
        return actor.reach() == Reach.SELF ? People.integrator(register).orElse(actor.home()) : actor.home();
    }

    private void check(LogIncident command, Attachments.Brought brought, Actor actor) {
        var problems = new ArrayList<FieldProblem>();
        editing.check(problems, "title", command.title());
        editing.check(problems, "description", command.description());
        var about = command.subject();
        editing.check(problems, "service", text(about.service()));
        editing.check(problems, "category", text(about.category()));
        editing.check(problems, "site", text(about.site()));
        editing.check(problems, "reporter", text(about.reporter()));
        editing.check(problems, "affected", text(about.affected()));
        if (actor.reach() == Reach.PARTY) {
            named(problems, "reporter", about.reporter(), actor);
            named(problems, "affected", about.affected(), actor);
        }
        if (!Belonging.team(register, command.team(), owner(actor))) {
            problems.add(new FieldProblem("team", say("incident.refusal.holder-team")));
        }
        problems.addAll(brought.problems());
        if (!problems.isEmpty()) {
            throw new RefusedException(new GeneralRefusal.InvalidInput(problems));
        }
    }

    private void named(List<FieldProblem> problems, String field, @Nullable PersonId person, Actor actor) {
        if (!Rights.mayName(actor, person, register)) {
            problems.add(new FieldProblem(field, say("incident.refusal.own-person")));
        }
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }
}
