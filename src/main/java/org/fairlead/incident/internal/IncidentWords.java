package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.access.Actors;
import org.fairlead.access.Viewer;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.clock.Measure;
import org.fairlead.clock.RecordClocks;
import org.fairlead.incident.IncidentState;
import org.fairlead.incident.Sight;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.record.Audience;
import org.fairlead.record.ClockKind;
import org.fairlead.record.Header;
import org.fairlead.record.History;
import org.fairlead.record.Timelines;
import org.fairlead.reply.Readers;
import org.fairlead.reply.RecordWords;
import org.fairlead.reply.Value;
import org.fairlead.reply.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the variables of a reply stand for on an incident, as far as its readers may know. */
@Component
class IncidentWords implements RecordWords {

    private static final ZoneId USUAL_ZONE = ZoneId.of("Europe/London");

    private final Timelines timelines;
    private final RecordClocks clocks;
    private final Register register;
    private final Actors actors;
    private final Clock clock;

    IncidentWords(Timelines timelines, RecordClocks clocks, Register register, Actors actors, Clock clock) {
        this.timelines = timelines;
        this.clocks = clocks;
        this.register = register;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public Optional<Readers> readers(Actor actor, String number, Audience audience) {
        return timelines.history(actor, number).map(history -> new OfIncident(actor, history, told(actor, audience)));
    }

    /** Whether the people it is for are among the readers. A requester writes to nobody but those on the record, the people included. */
    private static boolean told(Actor actor, Audience audience) {
        return audience == Audience.EVERYONE || actor.reach() == Reach.SELF;
    }

    /** The readers of what one actor writes on one incident. */
    private final class OfIncident implements Readers {

        private final Actor actor;
        private final History history;
        private final boolean userReads;

        OfIncident(Actor actor, History history, boolean userReads) {
            this.actor = actor;
            this.history = history;
            this.userReads = userReads;
        }

        private Header.Subject subject() {
            return history.header().subject();
        }

        /** The person whose language and zone count. */
        private @Nullable PersonId reader() {
            var user = subject().affected() != null
                    ? subject().affected()
                    : subject().reporter();
            return userReads ? user : actor.person();
        }

        @Override
        public List<String> languages() {
            return Optional.ofNullable(reader())
                    .flatMap(person -> register.latest(People.PERSON, person.value()))
                    .map(item -> item.body().language())
                    .map(List::of)
                    .orElse(List.of());
        }

        private ZoneId zone() {
            return Optional.ofNullable(reader())
                    .flatMap(actors::of)
                    .map(Viewer::zone)
                    .orElse(USUAL_ZONE);
        }

        @Override
        public Value value(Variable variable, Locale language) {
            var header = history.header();
            var subject = subject();
            return switch (variable) {
                case NUMBER -> new Value.Known(header.identity().number().text());
                case TITLE -> new Value.Known(subject.title());
                case STATE ->
                    new Value.Known(
                            IncidentState.valueOf(header.progress().state()).words());
                case PRIORITY -> new Value.Known("P" + header.priority());
                case SERVICE -> titled(Catalogue.SERVICE, subject.service(), say("incident.unsaid.service"));
                case CATEGORY -> titled(Catalogue.CATEGORY, subject.category(), say("incident.unsaid.category"));
                case SITE -> titled(People.SITE, subject.site(), say("incident.unsaid.site"));
                case DUE -> due(language);
                case TODAY -> new Value.Known(day(clock.instant(), language));
                case REPORTER_NAME -> person(subject.reporter(), say("incident.unsaid.reporter"));
                case AFFECTED_NAME ->
                    person(
                            subject.affected() != null ? subject.affected() : subject.reporter(),
                            say("incident.unsaid.affected"));
                case HOLDER, HOLDER_TEAM, ASSIGNEE_NAME -> atWork(variable, header.holder());
                case ME_NAME, ME_TEAM, ME_ORGANISATION -> writer(variable);
            };
        }

        private Value atWork(Variable variable, Header.Holder holder) {
            if (variable == Variable.HOLDER) {
                return new Value.Known(People.name(register, holder.party()));
            }
            if (userReads) {
                return new Value.Unsaid(say("incident.unsaid.at-work"));
            }
            return variable == Variable.HOLDER_TEAM
                    ? titled(People.TEAM, holder.team(), say("incident.unsaid.team"))
                    : person(holder.assignee(), say("incident.unsaid.owner"));
        }

        private Value writer(Variable variable) {
            if (variable == Variable.ME_ORGANISATION) {
                return new Value.Known(People.name(register, actor.home()));
            }
            if (userReads && !overseers()) {
                return new Value.Unsaid(say("incident.unsaid.staff"));
            }
            if (variable == Variable.ME_NAME) {
                return person(actor.person(), say("incident.unsaid.writer"));
            }
            return Optional.ofNullable(actor.person())
                    .flatMap(person -> register.latest(People.PERSON, person.value()))
                    .map(item -> item.body())
                    .flatMap(this::team)
                    .<Value>map(Value.Known::new)
                    .orElseGet(() -> new Value.Unsaid(say("incident.unsaid.own-team")));
        }

        private Optional<String> team(Person person) {
            return person.teams().stream()
                    .map(team -> register.title(People.TEAM, team))
                    .sorted()
                    .findFirst();
        }

        private boolean overseers() {
            return register.latest(People.ORGANISATION, actor.home().value())
                    .map(item -> item.body().overseesAll())
                    .orElse(false);
        }

        private Value person(@Nullable PersonId person, String otherwise) {
            return titled(People.PERSON, person == null ? null : person.value(), otherwise);
        }

        private <T> Value titled(RegisterKind<T> kind, @Nullable UUID id, String otherwise) {
            return id == null ? new Value.Unsaid(otherwise) : new Value.Known(register.title(kind, id));
        }

        /** What the user was promised, which everybody on the record may know. */
        private Value due(Locale language) {
            var now = clock.instant();
            return new Sight(actor, history)
                    .standing(clocks, now, now).stream()
                            .filter(each -> each.clock().kind() == ClockKind.CUSTOMER
                                    && each.clock().measure() == Measure.RESOLUTION)
                            .findFirst()
                            .flatMap(each -> each.reading().due())
                            .<Value>map(due -> new Value.Known(day(due, language) + ", "
                                    + DateTimeFormatter.ofPattern("HH:mm z", language)
                                            .format(due.atZone(zone()))))
                            .orElseGet(() -> new Value.Unsaid(say("incident.unsaid.due")));
        }

        private String day(Instant instant, Locale language) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                    .withLocale(language)
                    .format(instant.atZone(zone()));
        }
    }
}
