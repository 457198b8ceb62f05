package org.fairlead.imports.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairlead.clock.ClockFacts;
import org.fairlead.imports.CaseChange;
import org.fairlead.imports.CaseStory;
import org.fairlead.imports.LogActor;
import org.fairlead.imports.LogCase;
import org.fairlead.imports.LogEntry;
import org.fairlead.imports.LogField;
import org.fairlead.imports.LogFlow;
import org.fairlead.imports.LogMapping;
import org.fairlead.incident.IncidentState;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.id.HumanNumber;
import org.fairlead.record.BulkTimelines.NewRecord;
import org.fairlead.record.Header;
import org.fairlead.record.ImportedFacts;
import org.fairlead.record.RecordFacts;
import org.fairlead.record.RecordFacts.FieldChange;
import org.fairlead.record.RecordId;
import org.jspecify.annotations.Nullable;

/** Tells one case of a log as the timeline of a record: what each row changed as facts of daily work, then the row itself. */
final class Retelling {

    private static final Set<LogField> SUBJECT =
            Set.of(LogField.TITLE, LogField.SERVICE, LogField.CATEGORY, LogField.SITE, LogField.REPORTER);
    private static final Set<LogField> CARRIED =
            Set.of(LogField.TEAM, LogField.ORGANISATION, LogField.IMPACT, LogField.URGENCY);

    private final Surroundings around;
    private final LogCase told;
    private final CaseStory story;
    private final Telling telling;
    private final Moves moves;
    private final Classes classes;
    private final int lastBreach;
    private boolean ownerKnown;
    private @Nullable String title;
    private @Nullable UUID service;
    private @Nullable UUID category;
    private @Nullable UUID site;
    private @Nullable String reporter;

    /**
     * What every case of an import is told with.
     *
     * @param cast everybody the log names
     * @param mapping the mapping
     * @param source the log's name
     * @param now when the import writes it down
     * @param marking the marking of what it writes
     */
    record Surroundings(Cast cast, LogMapping mapping, String source, Instant now, String marking) {}

    private Retelling(LogCase told, Surroundings around, Classes classes) {
        this.around = around;
        this.told = told;
        this.story = CaseStory.of(told, around.mapping());
        this.classes = classes;
        var first = told.entries().getFirst();
        ownerKnown = first.organisation().isPresent();
        var owner = first.organisation()
                .map(around.cast()::organisation)
                .orElse(around.cast().nobody());
        this.telling = new Telling(told.openedAt(), owner, around.now(), around.marking());
        this.moves = new Moves(telling, around.cast().code(told), around.cast()::pause);
        this.lastBreach = lastBreach(story);
    }

    /** The case as a new record under the given id and number. */
    static NewRecord of(LogCase told, Surroundings around, Classes classes, RecordId id, HumanNumber number) {
        return new Retelling(told, around, classes).tell(id, number);
    }

    private NewRecord tell(RecordId id, HumanNumber number) {
        open(id, number);
        for (int place = 0; place < story.steps().size(); place++) {
            step(story.steps().get(place), place);
        }
        telling.fillPlace(ImportedFacts.PLACE_OF_CASE, whole(telling.size()), told.id() + " in " + around.source());
        return new NewRecord(id, telling.told());
    }

    private void open(RecordId id, HumanNumber number) {
        var first = told.entries().getFirst();
        var cast = around.cast();
        title = first.value(LogField.TITLE).orElse(told.id());
        service = cast.service(first, telling.owner()).orElse(null);
        category = first.value(LogField.CATEGORY).map(cast::category).orElse(null);
        site = first.value(LogField.SITE).map(cast::site).orElse(null);
        reporter = first.value(LogField.REPORTER).orElse(null);
        var team = cast.team(first, telling.owner()).orElse(null);
        var priority = classes.of(first);
        var subject = new Header.Subject(
                title,
                service,
                category,
                site,
                cast.reporter(first, telling.owner()).orElse(null),
                null,
                null);
        telling.begin(team);
        telling.by(cast.person(first, telling.owner()).orElse(null));
        telling.add(
                new RecordFacts.Opened(
                        id,
                        "incident",
                        number,
                        SourceName.of(around.source()),
                        subject,
                        telling.owner(),
                        team,
                        priority.priority(),
                        around.marking(),
                        IncidentState.NEW.name(),
                        Set.of()),
                title);
        telling.keepPlace(whole(0));
        telling.add(priority);
    }

    private ImportedFacts.LogCase whole(int entries) {
        var times = told.times();
        return new ImportedFacts.LogCase(
                around.source(),
                told.id(),
                entries,
                times.openedAt().orElse(null),
                LogFlow.resolvedAt(told, around.mapping()).orElse(null),
                times.closedAt().orElse(null),
                told.reopenings().isPresent() ? told.reopenings().getAsInt() : null,
                told.breached().orElse(false),
                told.kept());
    }

    private void step(CaseStory.Step step, int place) {
        var entry = step.entry();
        telling.at(entry.at());
        telling.by(around.cast().person(entry, telling.owner()).orElse(null));
        hands(entry);
        var values = place == 0 ? firstValues(entry) : values(step);
        moves.follow(step, by(step));
        if (place == lastBreach) {
            telling.add(new ClockFacts.Breached(ClockFacts.TOLD_ELSEWHERE, null, 0));
        }
        telling.said(row(entry, values), text(entry), entry.at());
    }

    private static int lastBreach(CaseStory story) {
        int last = -1;
        for (int place = 0; place < story.steps().size(); place++) {
            for (var change : story.steps().get(place).changes()) {
                if (change instanceof CaseChange.BreachChanged(var breached)) {
                    last = breached ? place : -1;
                }
            }
        }
        return last;
    }

    private @Nullable PersonId by(CaseStory.Step step) {
        return around.cast()
                .resolver(told, telling.owner())
                .or(() -> around.cast().person(step.entry(), telling.owner()))
                .orElse(null);
    }

    private void hands(LogEntry entry) {
        ownerKnown |= entry.organisation().isPresent();
        PartyId party = entry.organisation().map(around.cast()::organisation).orElse(telling.owner());
        boolean stays = party.equals(telling.owner());
        var team = around.cast().team(entry, party).orElse(stays ? telling.team() : null);
        telling.hand(party, team, around.cast().person(entry, party).orElse(null));
    }

    private Map<String, String> firstValues(LogEntry entry) {
        var values = new HashMap<String, String>();
        var finals = around.mapping().finalFields();
        for (var field : LogField.values()) {
            if (!finals.contains(field) && !SUBJECT.contains(field) && !CARRIED.contains(field)) {
                entry.value(field).ifPresent(value -> values.put(field.word(), value));
            }
        }
        return person(entry, values);
    }

    private Map<String, String> values(CaseStory.Step step) {
        var values = new HashMap<String, String>();
        var fields = new HashMap<String, FieldChange>();
        boolean reclassified = false;
        for (var change : step.changes()) {
            if (change instanceof CaseChange.ValueChanged(var field, var before, var now)) {
                reclassified |= Classes.FIELDS.contains(field);
                if (SUBJECT.contains(field)) {
                    subject(field, step.entry(), fields);
                } else if (!CARRIED.contains(field)) {
                    values.put(field.word(), now);
                }
            }
        }
        if (!fields.isEmpty()) {
            telling.add(new RecordFacts.Changed(fields));
        }
        if (reclassified) {
            classes.again(step.entry()).ifPresent(telling::add);
        }
        return person(step.entry(), values);
    }

    /** People stand on the entry itself; a machine has no other place than here. */
    private static Map<String, String> person(LogEntry entry, Map<String, String> values) {
        values.remove(LogField.RESOURCE.word());
        if (entry.actor() instanceof LogActor.Machine(var name)) {
            values.put(LogField.RESOURCE.word(), name);
        }
        return values;
    }

    private void subject(LogField field, LogEntry entry, Map<String, FieldChange> changes) {
        var cast = around.cast();
        switch (field) {
            case TITLE -> title = change(changes, "title", title, entry.value(field));
            case SERVICE -> service = id(changes, "service", service, cast.service(entry, telling.owner()));
            case CATEGORY ->
                category = id(changes, "category", category, entry.value(field).map(cast::category));
            case SITE -> site = id(changes, "site", site, entry.value(field).map(cast::site));
            case REPORTER ->
                reporter = change(
                        changes,
                        "reporter",
                        reporter,
                        cast.reporter(entry, telling.owner()).map(Object::toString));
            default -> throw new IllegalArgumentException(field + " is not what a record is about");
        }
    }

    private static @Nullable UUID id(
            Map<String, FieldChange> changes, String field, @Nullable UUID was, Optional<UUID> now) {
        change(changes, field, was == null ? null : was.toString(), now.map(UUID::toString));
        return now.orElse(was);
    }

    private static @Nullable String change(
            Map<String, FieldChange> changes, String field, @Nullable String was, Optional<String> now) {
        now.filter(to -> !to.equals(was)).ifPresent(to -> changes.put(field, new FieldChange(was, to)));
        return now.orElse(was);
    }

    private ImportedFacts.LogRow row(LogEntry entry, Map<String, String> values) {
        var state = entry.state();
        boolean explained = state.flatMap(found -> found.lifecycle()).isPresent();
        return new ImportedFacts.LogRow(
                entry.line(),
                state.map(found -> found.asRead()).orElse(null),
                explained ? null : Boolean.TRUE,
                ownerKnown ? null : Boolean.TRUE,
                values.isEmpty() ? null : values,
                entry.raw().orElse(null));
    }

    private static @Nullable String text(LogEntry entry) {
        List<String> odd = entry.oddities();
        return odd.isEmpty() ? null : String.join(" ", odd);
    }
}
