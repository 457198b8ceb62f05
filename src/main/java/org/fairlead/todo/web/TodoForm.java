package org.fairlead.todo.web;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.web.ui.DateTimeField;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.todo.Todo;
import org.fairlead.todo.Todos;
import org.jspecify.annotations.Nullable;

/** A to-do as a form and back. Times are by the clocks of the person's zone. */
final class TodoForm {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private TodoForm() {}

    /** How long before it is due to remind. */
    enum Ahead {
        THEN(later("todo.todo.at-that-time"), Duration.ZERO),
        QUARTER(later("todo.todo.a-quarter-of-an-hour"), Duration.ofMinutes(15)),
        HOUR(later("todo.todo.an-hour-before"), Duration.ofHours(1)),
        DAY(later("todo.todo.a-day-before"), Duration.ofDays(1)),
        NEVER(later("todo.todo.never"), Duration.ZERO);

        private final String words;
        private final Duration before;

        Ahead(String words, Duration before) {
            this.words = words;
            this.before = before;
        }

        @Nullable
        Instant of(@Nullable Instant due) {
            return due == null || this == NEVER ? null : due.minus(before);
        }

        static Ahead named(String name) {
            for (var each : values()) {
                if (each.name().equals(name)) {
                    return each;
                }
            }
            return THEN;
        }
    }

    private static final String KEPT = "KEPT";

    static List<Object> fields(Map<String, String> sent, List<FieldProblem> problems, TimeWords times) {
        var options = new ArrayList<Option>();
        var chosen = sent.getOrDefault("remind", Ahead.THEN.name());
        if (sent.containsKey("reminder")) {
            options.add(Option.of(KEPT, say("todo.todo.as-it-is", "reminder", sent.get("reminder")))
                    .asChosen(chosen.equals(KEPT)));
        }
        for (var each : Ahead.values()) {
            options.add(
                    Option.of(each.name(), say(each.words)).asChosen(each.name().equals(chosen)));
        }
        return List.of(
                TextField.of(
                        on(problems, Field.of("text", say("todo.todo.what-is-to-be-done"))),
                        sent.getOrDefault("text", "")),
                new DateTimeField(
                        on(
                                problems,
                                Field.of("due", say("todo.todo.by-when"))
                                        .withHint(say("todo.todo.nine-in-the-morning-when"))
                                        .asOptional()),
                        sent.getOrDefault("due-date", ""),
                        sent.getOrDefault("due-time", ""),
                        times.zoneWords()),
                new Select(on(problems, Field.of("remind", say("todo.todo.remind-me"))), options));
    }

    private static Field on(List<FieldProblem> problems, Field field) {
        return problems.stream()
                .filter(each -> each.field().equals(field.name()))
                .findFirst()
                .map(each -> field.withError(each.sentence()))
                .orElse(field);
    }

    /**
     * What was sent.
     *
     * @param was what it said before; null for a new one
     */
    static Todos.Wish read(Map<String, String> sent, Todo.@Nullable Content was, ZoneId zone) {
        var due = due(sent, zone);
        var remind = sent.getOrDefault("remind", "");
        var ahead = Ahead.named(remind);
        if (due == null && !ahead.before.isZero()) {
            throw GeneralRefusal.invalid("due", say("todo.todo.enter-by-when-so-that"));
        }
        var at = remind.equals(KEPT) && was != null ? moved(was, due) : ahead.of(due);
        return new Todos.Wish(sent.getOrDefault("text", ""), due, at);
    }

    /** The reminder as it is, as long before the new time as it was before the old. */
    private static @Nullable Instant moved(Todo.Content was, @Nullable Instant due) {
        if (was.remindAt() == null || was.due() == null || due == null) {
            return was.remindAt();
        }
        return due.minus(Duration.between(was.remindAt(), was.due()));
    }

    private static @Nullable Instant due(Map<String, String> sent, ZoneId zone) {
        var date = sent.getOrDefault("due-date", "").strip();
        var time = sent.getOrDefault("due-time", "").strip();
        if (date.isEmpty() && time.isEmpty()) {
            return null;
        }
        try {
            var day = LocalDate.parse(date);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day.atTime(time.isEmpty() ? MORNING : LocalTime.parse(time))
                        .atZone(zone)
                        .toInstant();
            }
        } catch (DateTimeException unreadable) {
            // said below
        }
        throw GeneralRefusal.invalid("due", say("todo.todo.enter-a-date-and-a"));
    }

    /** What one says, as it stands in the form. */
    static Map<String, String> values(Todo todo, TimeWords times) {
        var values = new HashMap<String, String>();
        var content = todo.content();
        values.put("text", content.text());
        var due = content.due();
        if (due != null) {
            var then = due.atZone(times.zone());
            values.put("due-date", then.toLocalDate().toString());
            values.put(
                    "due-time",
                    then.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
        }
        var at = content.remindAt();
        values.put("remind", at == null ? Ahead.NEVER.name() : KEPT);
        if (at != null) {
            values.put("reminder", times.moment(at));
        }
        return values;
    }

    /** When one may be reminded instead: in an hour, tomorrow and next Monday in the morning. */
    static Map<String, Instant> putOff(Instant now, ZoneId zone) {
        var choices = new java.util.LinkedHashMap<String, Instant>();
        choices.put(say("todo.todo.in-an-hour"), now.plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MINUTES));
        var today = now.atZone(zone).toLocalDate();
        choices.put(say("todo.todo.tomorrow"), morning(today.plusDays(1), zone));
        choices.put(
                say("todo.todo.next-monday"),
                morning(today.with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.MONDAY)), zone));
        return choices;
    }

    private static Instant morning(LocalDate day, ZoneId zone) {
        return day.atTime(MORNING).atZone(zone).toInstant();
    }
}
