package org.fairlead.effort.web;

import static org.fairlead.platform.language.Say.say;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.fairlead.effort.Booking;
import org.fairlead.effort.Efforts;
import org.fairlead.effort.Spent;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusalKind;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Link;
import org.jspecify.annotations.Nullable;

/**
 * What a form about a booking holds, and what was wrong with it. Its fields carry a prefix, since it stands on the page of a record among
 * other forms.
 *
 * @param values what stands in its fields
 * @param problems what could not be taken
 */
record EffortSheet(Map<String, String> values, List<FieldProblem> problems) {

    static final String INTENT = "intent";
    static final String VERSION = "version";
    static final String TO = "to";
    static final String TO_RECORD = "record";
    private static final String PREFIX = "effort-";
    private static final List<String> FIELDS = List.of("duration", "done", "class", "note");

    /** Copies the map and the list. */
    EffortSheet {
        values = Map.copyOf(values);
        problems = List.copyOf(problems);
    }

    static EffortSheet blank() {
        return new EffortSheet(Map.of(), List.of());
    }

    static EffortSheet sent(Map<String, String> sent) {
        return new EffortSheet(sent, List.of());
    }

    static EffortSheet of(Booking booking, ZoneId zone) {
        var content = booking.content();
        var done = content.doneAt().atZone(zone);
        var values = new HashMap<String, String>();
        values.put(PREFIX + "duration", Spent.typed(content.minutes()));
        values.put(PREFIX + "done-date", done.toLocalDate().toString());
        values.put(PREFIX + "done-time", minute(done.toLocalTime()));
        values.put(PREFIX + "class", content.effortClass().toString());
        values.put(PREFIX + "note", content.note());
        return new EffortSheet(values, List.of());
    }

    private static String minute(LocalTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    String field(String name) {
        return text(PREFIX + name);
    }

    /** The name of a field, which is also its id. */
    static String named(String name) {
        return PREFIX + name;
    }

    int version() {
        var said = text(VERSION);
        return said.matches("[0-9]{1,9}") ? Integer.parseInt(said) : 0;
    }

    /** Whether it was sent from the page of the record, and leads back there. */
    boolean fromRecord() {
        return text(TO).equals(TO_RECORD);
    }

    /**
     * What is wished for; refused with everything that cannot be read.
     *
     * @param was the booking it changes; null for a new one. A time that is shown as it was is the same time, to the second
     */
    Efforts.Wish wish(ZoneId zone, @Nullable Booking was) {
        var found = new ArrayList<FieldProblem>();
        OptionalInt minutes = Spent.minutes(field("duration"));
        if (minutes.isEmpty()) {
            found.add(new FieldProblem("duration", Spent.sentence()));
        }
        @Nullable Instant done = null;
        try {
            done = done(zone, was);
        } catch (DateTimeException unreadable) {
            found.add(new FieldProblem("done", say("effort.effort-sheet.enter-the-day-and-the")));
        }
        @Nullable UUID effortClass = effortClass();
        if (effortClass == null) {
            found.add(new FieldProblem("class", say("effort.effort-sheet.choose-a-class-of-effort")));
        }
        if (!found.isEmpty() || effortClass == null) {
            throw new RefusedException(new GeneralRefusal.InvalidInput(found));
        }
        return new Efforts.Wish(minutes.getAsInt(), done, effortClass, field("note"));
    }

    private @Nullable Instant done(ZoneId zone, @Nullable Booking was) {
        var date = field("done-date");
        var time = field("done-time");
        if (date.isEmpty() && time.isEmpty()) {
            return null;
        }
        var said = LocalDate.parse(date).atTime(LocalTime.parse(time)).atZone(zone);
        if (was != null) {
            var before = was.content().doneAt().atZone(zone);
            if (before.toLocalDate().equals(said.toLocalDate())
                    && minute(before.toLocalTime()).equals(minute(said.toLocalTime()))) {
                return was.content().doneAt();
            }
        }
        return said.toInstant();
    }

    private @Nullable UUID effortClass() {
        try {
            return UUID.fromString(field("class"));
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    /** The same with what was refused; what is not there at all is thrown on. */
    EffortSheet refused(RefusedException refused) {
        var refusal = refused.refusal();
        if (refusal.kind() == RefusalKind.NOT_FOUND || refusal.kind() == RefusalKind.FORBIDDEN) {
            throw refused;
        }
        return new EffortSheet(
                values,
                refusal.fields().isEmpty()
                        ? List.of(new FieldProblem("duration", refusal.sentence()))
                        : refusal.fields());
    }

    Field marked(String name, String label) {
        var field = Field.of(PREFIX + name, label);
        return problems.stream()
                .filter(problem -> problem.field().equals(name))
                .findFirst()
                .map(problem -> field.withError(problem.sentence()))
                .orElse(field);
    }

    ErrorSummary summary() {
        return new ErrorSummary(problems.stream()
                .map(problem -> new Link(
                        problem.sentence(),
                        "#" + PREFIX + (FIELDS.contains(problem.field()) ? problem.field() : FIELDS.getFirst())))
                .toList());
    }
}
