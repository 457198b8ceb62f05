package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairlead.incident.EditIncident;
import org.fairlead.incident.EditIncident.Classification;
import org.fairlead.incident.IncidentFacts.Described;
import org.fairlead.incident.IncidentFields;
import org.fairlead.incident.LogIncident;
import org.fairlead.intake.ImportableList.Done;
import org.fairlead.intake.ImportableList.Session;
import org.fairlead.intake.ListRow;
import org.fairlead.intake.RowOutcome;
import org.fairlead.intake.RowOutcome.Difference;
import org.fairlead.intake.RowResult;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.record.Header;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.Phase;
import org.fairlead.record.RecordId;
import org.jspecify.annotations.Nullable;

/** Rows of incidents, one after another, each through the front door of the practice. A trial is the same call, rehearsed. */
final class IncidentRowSession implements Session {

    private static final List<String> REFERENCES = List.of("service", "category", "site", "reporter", "affected");
    private static final List<String> CLASSIFIED = List.of("impact", "urgency", "priority");
    private static final String SOURCE = "list";
    private static final int SHOWN = 200;
    private static final Map<String, String> LABELS = Map.of(
            "title", later("incident.row-field.title"),
            "description", later("incident.row-field.description"),
            "service", later("incident.row-field.service"),
            "category", later("incident.row-field.category"),
            "site", later("incident.row-field.site"),
            "reporter", later("incident.row-field.reporter"),
            "affected", later("incident.row-field.affected"));

    private final ImportableIncidents.With with;
    private final Actor actor;
    private final NamedItems named;
    private final Set<String> seen = new HashSet<>();

    IncidentRowSession(ImportableIncidents.With with, Actor actor) {
        this.with = with;
        this.actor = actor;
        this.named = new NamedItems(with.register(), actor);
    }

    private static Intent intent(Once once) {
        return new Intent(null, Objects.requireNonNull(once.key()), once.hash());
    }

    @Override
    public RowOutcome trial(ListRow row) {
        var number = row.text(ImportableIncidents.NUMBER);
        if (number.isEmpty()) {
            var logged = with.incidents().log(command(row), actor, Intent.REHEARSAL);
            return RowOutcome.of(RowResult.WOULD_ADD, title(logged), null);
        }
        var history = needed(number);
        if (seen.contains(history.id().toString())) {
            throw GeneralRefusal.invalid(ImportableIncidents.NUMBER, say("incident.row.twice"));
        }
        var outcome = edited(row, history, Intent.REHEARSAL, false);
        seen.add(history.id().toString());
        return outcome.map(done -> changed(RowResult.WOULD_CHANGE, done)).orElseGet(() -> same(history));
    }

    @Override
    public void passed(ListRow row) {
        var number = row.text(ImportableIncidents.NUMBER);
        if (!number.isEmpty()) {
            with.timelines()
                    .history(actor, number)
                    .ifPresent(history -> seen.add(history.id().toString()));
        }
    }

    @Override
    public RowOutcome carriedOut(ListRow row, Once once, boolean again) {
        var number = row.text(ImportableIncidents.NUMBER);
        if (number.isEmpty()) {
            var logged = with.incidents().log(command(row), actor, intent(once));
            return RowOutcome.of(
                            RowResult.ADDED,
                            name(logged.after()),
                            logged.after().id().value())
                    .from(0, logged.after().version());
        }
        var history = needed(number);
        return edited(row, history, intent(once), again)
                .map(done -> changed(RowResult.CHANGED, done))
                .orElseGet(() -> same(history));
    }

    private History needed(String number) {
        return with.timelines()
                .history(actor, number)
                .orElseThrow(
                        () -> GeneralRefusal.invalid(ImportableIncidents.NUMBER, say("incident.row.no-such-number")));
    }

    private static String title(Outcome outcome) {
        return outcome.after().header().subject().title();
    }

    private static String name(History history) {
        var header = history.header();
        return header.identity().number() + " " + header.subject().title();
    }

    private static RowOutcome same(History history) {
        return RowOutcome.of(RowResult.SAME, name(history), history.id().value());
    }

    private RowOutcome changed(RowResult result, Outcome done) {
        int first = done.added().getFirst().seq();
        var after = done.after();
        var before = after.upTo(first - 1);
        return RowOutcome.of(result, name(after), after.id().value())
                .changing(differences(before, after))
                .from(first - 1, done.added().getLast().seq());
    }

    /** What the form would have sent. */
    private LogIncident command(ListRow row) {
        if (!row.text("priority").isEmpty()
                && row.text("impact").isEmpty()
                && row.text("urgency").isEmpty()) {
            throw GeneralRefusal.invalid("priority", say("incident.row.priority-follows"));
        }
        var about = new LogIncident.About(
                id(row, "service"),
                id(row, "category"),
                id(row, "site"),
                person(row, "reporter"),
                person(row, "affected"),
                null);
        return new LogIncident(
                row.text("title"),
                orNull(row.text("description")),
                about,
                orNull(row.text("impact")),
                orNull(row.text("urgency")),
                null,
                SOURCE);
    }

    private @Nullable UUID id(ListRow row, String field) {
        return named.id(kind(field), field, row.text(field));
    }

    private @Nullable PersonId person(ListRow row, String field) {
        var id = id(row, field);
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Changes what the row says differently; empty when it says nothing new. */
    private Optional<Outcome> edited(ListRow row, History history, Intent intent, boolean again) {
        var fields = fields(row, history);
        var classification = classification(row, history);
        if (fields.isEmpty() && classification == null && !again) {
            return Optional.empty();
        }
        return Optional.of(with.incidents().edit(history.id(), new EditIncident(fields, classification), actor, intent))
                .filter(outcome -> !outcome.added().isEmpty());
    }

    private Map<String, @Nullable String> fields(ListRow row, History history) {
        var subject = history.header().subject();
        var fields = new HashMap<String, @Nullable String>();
        if (row.has("title") && !row.text("title").equals(subject.title())) {
            fields.put("title", row.text("title"));
        }
        if (row.has("description") && !row.text("description").equals(description(history))) {
            fields.put("description", orNull(row.text("description")));
        }
        for (var field : REFERENCES) {
            var held = held(subject, field);
            if (row.has(field)
                    && !row.text(field).equals(named.name(kind(field), held).strip())) {
                var id = id(row, field);
                if (!Objects.equals(id, held)) {
                    fields.put(field, id == null ? null : id.toString());
                }
            }
        }
        return fields;
    }

    private static @Nullable UUID held(Header.Subject subject, String field) {
        return switch (field) {
            case "service" -> subject.service();
            case "category" -> subject.category();
            case "site" -> subject.site();
            case "reporter" ->
                subject.reporter() == null ? null : subject.reporter().value();
            default -> subject.affected() == null ? null : subject.affected().value();
        };
    }

    private static String description(History history) {
        return history.of(Described.class)
                .reduce((before, after) -> after)
                .flatMap(entry -> Optional.ofNullable(entry.text()))
                .orElse("");
    }

    /** Impact, urgency and priority as far as the row says others; null when it says none. */
    private static @Nullable Classification classification(ListRow row, History history) {
        var now = Classifying.current(history);
        var impact = differing(row.text("impact"), now.impact());
        var urgency = differing(row.text("urgency"), now.urgency());
        var priority =
                differing(row.text("priority").replaceFirst("^[Pp](?=[0-9])", ""), Integer.toString(now.priority()));
        if (impact == null && urgency == null && priority == null) {
            return null;
        }
        return new Classification(
                impact, urgency, priority == null ? null : number(priority), orNull(row.text("priorityReason")));
    }

    private static @Nullable String differing(String said, String now) {
        return said.isEmpty() || said.equals(now) ? null : said;
    }

    private static int number(String priority) {
        if (!priority.matches("[1-9]")) {
            throw GeneralRefusal.invalid("priority", say("incident.refusal.priority"));
        }
        return Integer.parseInt(priority);
    }

    private List<Difference> differences(History before, History after) {
        var was = words(before);
        var is = words(after);
        return is.entrySet().stream()
                .filter(each -> !each.getValue().equals(was.get(each.getKey())))
                .map(each -> new Difference(each.getKey(), was.getOrDefault(each.getKey(), ""), each.getValue()))
                .toList();
    }

    private Map<String, String> words(History history) {
        var subject = history.header().subject();
        var words = new LinkedHashMap<String, String>();
        words.put(label("title"), subject.title());
        words.put(label("description"), org.fairlead.platform.words.Readable.shortened(description(history), SHOWN));
        REFERENCES.forEach(field -> words.put(label(field), named.name(kind(field), held(subject, field))));
        var classified = Classifying.current(history);
        words.put(say("incident.row-field.impact"), classified.impact());
        words.put(say("incident.row-field.urgency"), classified.urgency());
        words.put(say("incident.row-field.priority"), "P" + classified.priority());
        return words;
    }

    private static String label(String field) {
        return say(Objects.requireNonNull(LABELS.get(field)));
    }

    @Override
    public RowOutcome takenBack(Done done, Once once) {
        var id = new RecordId(done.subject());
        var now = with.timelines().history(actor, id);
        return done.added() ? withdrawn(now, done, once) : putBack(now, done, once);
    }

    /** Withdraws an incident that nobody has worked on. */
    private RowOutcome withdrawn(History now, Done done, Once once) {
        int since = now.version() - done.version();
        // What the actor may not read stands in the way of nothing: else this would tell that it is there.
        boolean touched = since > 0
                && with.records().view(actor, now.id(), since, Integer.MAX_VALUE).entries().stream()
                        .anyMatch(entry ->
                                entry.seq() > done.version() && entry.stamp().person() != null);
        // One that has ended may have been withdrawn by this very taking back, before the process was killed: the key
        // tells.
        if (touched && now.header().progress().phase() != Phase.ENDED) {
            return RowOutcome.of(RowResult.KEPT, name(now), now.id().value()).saying(say("incident.row.worked-on"));
        }
        with.incidents().cancel(now.id(), "The list it came with was taken back.", actor, intent(once));
        return RowOutcome.of(RowResult.UNDONE, name(now), now.id().value()).saying(say("incident.row.withdrawn"));
    }

    /** Puts back every field that the import changed and nobody has changed since. */
    private RowOutcome putBack(History now, Done done, Once once) {
        var before = now.upTo(done.before());
        var after = now.upTo(done.version());
        var stays = new ArrayList<String>();
        var fields = new HashMap<String, @Nullable String>();
        for (var field : LABELS.keySet()) {
            var was = text(before, field);
            var became = text(after, field);
            if (!Objects.equals(was, became)) {
                if (Objects.equals(text(now, field), became)) {
                    fields.put(field, was);
                } else {
                    stays.add(label(field));
                }
            }
        }
        var classification = classificationBefore(before, after, now, stays);
        var edited = with.incidents().edit(now.id(), new EditIncident(fields, classification), actor, intent(once));
        if (fields.isEmpty() && classification == null && !edited.replayed()) {
            return RowOutcome.of(RowResult.KEPT, name(now), now.id().value()).saying(say("incident.row.changed-again"));
        }
        var outcome = RowOutcome.of(RowResult.UNDONE, name(now), now.id().value());
        return stays.isEmpty()
                ? outcome
                : outcome.saying(say("incident.row.parts-stay", "parts", String.join(", ", stays)));
    }

    private static @Nullable Classification classificationBefore(
            History before, History after, History now, List<String> stays) {
        var was = Classifying.current(before);
        var became = Classifying.current(after);
        if (was.equals(became)) {
            return null;
        }
        if (!became.equals(Classifying.current(now))) {
            stays.add(say("incident.row-field.priority"));
            return null;
        }
        boolean overridden = was.reason() != null;
        return new Classification(was.impact(), was.urgency(), overridden ? was.priority() : null, was.reason());
    }

    private static @Nullable String text(History history, String field) {
        var subject = history.header().subject();
        return switch (field) {
            case "title" -> subject.title();
            case "description" -> orNull(description(history));
            default -> {
                var held = held(subject, field);
                yield held == null ? null : held.toString();
            }
        };
    }

    private static RegisterKind<?> kind(String field) {
        return Objects.requireNonNull(IncidentFields.REFERENCES.get(field), field);
    }
}
