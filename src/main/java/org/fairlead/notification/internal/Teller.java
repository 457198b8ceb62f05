package org.fairlead.notification.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.access.Actors;
import org.fairlead.access.Viewer;
import org.fairlead.db.notification.tables.records.WatchRecord;
import org.fairlead.notification.Asking;
import org.fairlead.notification.MailStanding;
import org.fairlead.notification.Mentions;
import org.fairlead.notification.Preferences;
import org.fairlead.notification.Reason;
import org.fairlead.notification.TellingRule;
import org.fairlead.notification.TellingRules;
import org.fairlead.notification.Watching;
import org.fairlead.notification.internal.Delivery.Case;
import org.fairlead.notification.internal.Delivery.Shown;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.background.BackgroundWork;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.register.Register;
import org.fairlead.record.EntryFeed;
import org.fairlead.record.EntryFeed.New;
import org.fairlead.record.EntryRef;
import org.fairlead.record.History;
import org.fairlead.record.Readership;
import org.fairlead.record.RecordId;
import org.fairlead.record.Remark;
import org.fairlead.record.Timelines;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what is new on timelines and tells whom it concerns, after the fact: nobody's request waits for it. How far it read moves with
 * what it wrote, so that nothing is missed and nobody is told twice, whenever it is stopped.
 */
@Component
class Teller implements BackgroundWork {

    /** Older news is nobody's any more: after a long outage, people are not flooded. */
    private static final Duration FRESH = Duration.ofDays(2);

    private static final Duration REST = Duration.ofMillis(500);
    private static final int AT_ONCE = 200;

    private final EntryFeed feed;
    private final Rules rules;
    private final Known people;
    private final Output output;

    Teller(EntryFeed feed, Rules rules, Known people, Output output) {
        this.feed = feed;
        this.rules = rules;
        this.people = people;
        this.output = output;
    }

    /** What says who is told. */
    @Component
    record Rules(
            List<TellingRules> tables,
            List<Asking> asking,
            Mentions mentions,
            WatchStore watches,
            Timelines timelines) {

        /** Whether an entry awaits an answer now. */
        boolean awaits(History history, int seq) {
            return asking.stream()
                    .filter(practice ->
                            practice.kind().equals(history.header().identity().kind()))
                    .anyMatch(practice -> practice.awaits(history, seq));
        }

        List<TellingRule> of(String kind) {
            return tables.stream()
                    .filter(table -> table.kind().equals(kind))
                    .flatMap(table -> table.rules().stream())
                    .toList();
        }
    }

    /** What it writes by. */
    @Component
    record Output(ToldStore store, UuidSource ids, Clock clock) {}

    /** What is known of people. */
    @Component
    record Known(Register register, Actors actors, Access access, SettingsStore settings, MailStanding mail) {}

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public boolean round() {
        var now = output.clock().instant();
        var begun = output.store().upTo();
        if (begun.isEmpty() || begun.get() > feed.now()) {
            output.store()
                    .beginAt(feed.now(), now); // for the first time, or on a database that was moved to another server
            return false;
        }
        var news = feed.after(begun.get(), AT_ONCE);
        if (news.upTo() == begun.get()) {
            return false;
        }
        var fresh = news.entries().stream()
                .filter(each -> each.entry().stamp().recordedAt().isAfter(now.minus(FRESH)))
                .toList();
        var round = new Round(now, new Crews(people.register()));
        var byRecord = byRecord(fresh);
        var following = following(byRecord.keySet());
        byRecord.forEach((record, entries) -> tell(round, record, entries, following.getOrDefault(record, Map.of())));
        output.store().keep(delivered(round), round.watching(), news.upTo(), now);
        return news.more();
    }

    private static Map<RecordId, List<New>> byRecord(List<New> news) {
        return news.stream().collect(Collectors.groupingBy(New::record, LinkedHashMap::new, Collectors.toList()));
    }

    /** What one round found: cases, those not told and why, and new watchers. */
    private record Round(
            Instant now,
            Crews crews,
            List<Found> found,
            List<WatchRecord> watching,
            Map<PersonId, Optional<Viewer>> viewers) {

        Round(Instant now, Crews crews) {
            this(now, crews, new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        }
    }

    /** A case, and why it is not told; {@code SHOWN} when it may be. */
    private record Found(Case what, Shown why) {}

    /** Who follows which of the records. */
    private Map<RecordId, Map<PersonId, WatchRecord>> following(Set<RecordId> records) {
        var following = new HashMap<RecordId, Map<PersonId, WatchRecord>>();
        rules.watches()
                .allOn(records.stream().map(RecordId::value).toList())
                .forEach(row -> following
                        .computeIfAbsent(new RecordId(row.getRecordId()), any -> new HashMap<>())
                        .put(new PersonId(row.getPersonId()), row));
        return following;
    }

    /** Most entries concern nobody in particular: their records are not even read. */
    private void tell(Round round, RecordId record, List<New> entries, Map<PersonId, WatchRecord> following) {
        var integrator = People.integrator(people.register());
        boolean concerns = following.values().stream().anyMatch(Teller::watches)
                || entries.stream().anyMatch(this::mayConcernSomebody);
        if (integrator.isEmpty() || !concerns) {
            return;
        }
        var history = rules.timelines().history(Actor.tool(integrator.get()), record);
        var follow = new HashMap<>(following);
        for (var each : entries) {
            tell(round, history, each, follow);
        }
    }

    private boolean mayConcernSomebody(New news) {
        var fact = news.entry().fact();
        var text = news.entry().text();
        return fact instanceof Remark && text != null && text.indexOf('@') >= 0
                || rules.tables().stream()
                        .flatMap(table -> table.rules().stream())
                        .anyMatch(rule -> rule.fact().isInstance(fact));
    }

    private void tell(Round round, History history, New news, Map<PersonId, WatchRecord> follow) {
        var entry = news.entry();
        var reasons = new LinkedHashMap<PersonId, Set<Reason>>();
        var happened = happened(history, news);
        for (var rule : rules.of(history.header().identity().kind())) {
            if (rule.fact().isInstance(entry.fact())) {
                rule.whom().apply(happened).stream()
                        .flatMap(whom -> round.crews().of(whom).stream())
                        .forEach(person -> add(reasons, person, rule.reason()));
            }
        }
        mentioned(entry.text(), entry.fact() instanceof Remark)
                .forEach(person -> add(reasons, person, Reason.MENTIONED));
        follow.forEach((person, row) -> {
            if (watches(row) && !row.getSince().isAfter(entry.stamp().recordedAt())) {
                add(reasons, person, Reason.WATCHING);
            }
        });
        boolean asks = !reasons.isEmpty() && rules.awaits(history, entry.seq());
        reasons.forEach((person, why) -> {
            var what = new Case(new EntryRef(news.record(), entry.seq()), person, why, asks);
            var shown = shown(round, history, news, what, follow.get(person));
            round.found().add(new Found(what, shown));
            if (shown == Shown.SHOWN && why.contains(Reason.MENTIONED) && !follow.containsKey(person)) {
                becomesWatcher(round, news, person).ifPresent(row -> follow.put(person, row));
            }
        });
    }

    private static void add(Map<PersonId, Set<Reason>> reasons, PersonId person, Reason reason) {
        reasons.computeIfAbsent(person, any -> EnumSet.noneOf(Reason.class)).add(reason);
    }

    private static boolean watches(WatchRecord row) {
        return row.getState().equals(Watching.WATCHING.name());
    }

    private Collection<PersonId> mentioned(@Nullable String text, boolean note) {
        return note && text != null ? rules.mentions().in(text) : List.of();
    }

    private static TellingRule.Happened happened(History history, New news) {
        var seq = news.entry().seq();
        var before = history.steps().getFirst().after();
        var after = before;
        for (var step : history.steps()) {
            if (step.entry().seq() < seq) {
                before = step.after();
            }
            if (step.entry().seq() <= seq) {
                after = step.after();
            }
        }
        return new TellingRule.Happened(news.entry(), before, after, history);
    }

    private Shown shown(Round round, History history, New news, Case what, @Nullable WatchRecord follows) {
        if (what.person().equals(news.entry().stamp().person())) {
            return Shown.OWN_ACT;
        }
        var viewer = viewer(round, what.person());
        boolean reads = viewer.map(Viewer::actor)
                .filter(actor -> people.access().may(actor, Act.READ_RECORDS))
                .filter(actor -> Readership.of(news.entry()).includes(actor, history.header()))
                .isPresent();
        if (!reads) {
            return Shown.MAY_NOT_READ;
        }
        return follows != null && !watches(follows) ? Shown.MUTED : Shown.SHOWN;
    }

    private Optional<Viewer> viewer(Round round, PersonId person) {
        return round.viewers().computeIfAbsent(person, people.actors()::of);
    }

    private Optional<WatchRecord> becomesWatcher(Round round, New news, PersonId person) {
        return viewer(round, person)
                .filter(viewer -> people.settings().of(person).mentionsMakeWatchers())
                .map(viewer -> {
                    var row = WatchStore.row(
                            news.record(),
                            person,
                            viewer.actor().home(),
                            WatchStore.How.MENTION,
                            news.entry().stamp().recordedAt());
                    round.watching().add(row);
                    return row;
                });
    }

    private List<Delivery> delivered(Round round) {
        var told = round.found().stream()
                .filter(found -> found.why() == Shown.SHOWN)
                .map(found -> found.what().person())
                .collect(Collectors.toSet());
        var preferences = people.settings().all(told);
        var now = round.now();
        return round.found().stream()
                .map(found -> found.why() == Shown.SHOWN
                        ? Delivery.of(
                                found.what(),
                                wish(round, found, preferences),
                                output.ids().next())
                        : Delivery.not(
                                found.what(), found.why(), now, output.ids().next()))
                .toList();
    }

    private Delivery.Wish wish(Round round, Found found, Map<PersonId, Preferences> preferences) {
        var person = found.what().person();
        var zone = viewer(round, person).orElseThrow().zone();
        return new Delivery.Wish(
                preferences.getOrDefault(person, Preferences.USUAL), zone, obstacle(person), round.now());
    }

    /** Why no e-mail can reach the person; empty when one can. */
    private String obstacle(PersonId person) {
        if (!people.mail().sends()) {
            return Delivery.NO_SERVER;
        }
        boolean address = people.register()
                .latest(People.PERSON, person.value())
                .filter(item -> Addresses.usable(item.body().email()))
                .isPresent();
        return address ? "" : Delivery.NO_ADDRESS;
    }
}
