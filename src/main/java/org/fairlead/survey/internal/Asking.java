package org.fairlead.survey.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.fairlead.db.survey.tables.records.ConsideredRecord;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.background.BackgroundWork;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.record.EntryFeed;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.NewEntry;
import org.fairlead.record.Phase;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;
import org.fairlead.survey.Endings;
import org.fairlead.survey.OnRecord;
import org.fairlead.survey.Survey;
import org.fairlead.survey.SurveyFacts.Asked;
import org.fairlead.survey.Surveys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks people how it went, after records ended: nobody who ends one waits for it. The record's own timeline decides that nobody is asked
 * twice about it, and how far was read moves only when all that follows is written, so that nothing is missed whenever it is stopped.
 */
@Component
class Asking implements BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);
    private static final Duration REST = Duration.ofSeconds(2);
    private static final int AT_ONCE = 200;

    private final EntryFeed feed;
    private final Timelines timelines;
    private final Rules rules;
    private final SurveyStore store;
    private final Clock clock;

    Asking(EntryFeed feed, Timelines timelines, Rules rules, SurveyStore store, Clock clock) {
        this.feed = feed;
        this.timelines = timelines;
        this.rules = rules;
        this.store = store;
        this.clock = clock;
    }

    /** What says who is asked what. */
    @Component
    record Rules(List<Endings> endings, Register register) {

        Optional<Endings> ending(EntryFeed.New news) {
            return endings.stream()
                    .filter(each -> each.ends(news.entry().fact()))
                    .findFirst();
        }

        Optional<PartyId> home(PersonId person, Instant at) {
            return register.at(People.PERSON, person.value(), at)
                    .map(item -> new PartyId(item.body().organisation()));
        }

        /** Of several surveys that ask about a service, one that names it before one for all, then the first by name. */
        Optional<Item<Survey>> survey(History history, Instant at) {
            var service = history.header().subject().service();
            var fitting = register.all(Surveys.KIND, at).stream()
                    .filter(item -> item.body().asksAbout(service))
                    .toList();
            return fitting.stream()
                    .filter(item -> !item.body().services().isEmpty())
                    .findFirst()
                    .or(() -> fitting.stream().findFirst());
        }
    }

    @Override
    public String name() {
        return "surveys";
    }

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public boolean round() {
        var begun = store.upTo();
        if (begun.isEmpty() || begun.get() > feed.now()) {
            store.readUpTo(feed.now()); // for the first time, or on a database that was moved to another server
            return false;
        }
        var news = feed.after(begun.get(), AT_ONCE);
        if (news.upTo() == begun.get()) {
            return false;
        }
        for (var each : news.entries()) {
            rules.ending(each).ifPresent(ending -> ended(each, ending));
        }
        store.readUpTo(news.upTo());
        return news.more();
    }

    private void ended(EntryFeed.New news, Endings endings) {
        var integrator = People.integrator(rules.register());
        if (integrator.isEmpty()) {
            return;
        }
        var tool = Actor.tool(integrator.get());
        var history = timelines.history(tool, news.record());
        if (history.header().progress().phase() != Phase.ENDED) {
            return; // it was opened again meanwhile
        }
        var ending = endings.of(history, news.entry());
        rules.survey(history, news.entry().at())
                .ifPresent(survey ->
                        people(history).forEach(person -> consider(tool, history, person, new By(survey, ending))));
    }

    /** By which survey after which end. */
    private record By(Item<Survey> survey, Endings.Ending ending) {}

    /** Who reported it, and whom it is for. */
    private static Iterable<PersonId> people(History history) {
        var people = new LinkedHashSet<PersonId>();
        var subject = history.header().subject();
        Optional.ofNullable(subject.reporter()).ifPresent(people::add);
        Optional.ofNullable(subject.affected()).ifPresent(people::add);
        return people;
    }

    private void consider(Actor tool, History history, PersonId person, By by) {
        if (OnRecord.of(history).to(person).isPresent()) {
            return;
        }
        var now = clock.instant();
        var survey = by.survey().body();
        var drawn = Verdict.of(survey, Draw.of(history.id()), by.ending().withWider());
        var lately = drawn == Verdict.ASKED
                ? store.askedLately(person, history.id(), Duration.ofDays(survey.daysBetween()), now)
                : Optional.<Instant>empty();
        var verdict = lately.isPresent() ? Verdict.ASKED_LATELY : drawn;
        if (verdict == Verdict.ASKED) {
            ask(tool, history.id(), person, by);
        }
        store.keep(new ConsideredRecord(
                history.id().value(),
                person.value(),
                now,
                verdict.name(),
                by.survey().id(),
                by.survey().version(),
                lately.orElse(null)));
    }

    private void ask(Actor tool, RecordId record, PersonId person, By by) {
        try {
            timelines.change(tool, record, Intent.NONE, history -> asked(history, person, by));
        } catch (RefusedException refused) {
            LOG.warn("Nobody was asked about {}: {}", record, refused.refusal().sentence());
        }
    }

    private List<NewEntry> asked(History history, PersonId person, By by) {
        if (OnRecord.of(history).to(person).isPresent()) {
            return List.of();
        }
        var survey = by.survey();
        var until = clock.instant().plus(Duration.ofDays(survey.body().daysToAnswer()));
        return List.of(NewEntry.of(new Asked(
                person,
                rules.home(person, clock.instant()).orElse(null),
                survey.id(),
                survey.version(),
                history.header().subject().service(),
                by.ending().resolver(),
                until.truncatedTo(ChronoUnit.MICROS))));
    }
}
