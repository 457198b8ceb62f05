package org.fairlead.absence.web;

import static org.fairlead.platform.language.Say.say;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairlead.absence.Absence;
import org.fairlead.absence.Absences;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.ui.DateTimeField;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.words.TimeWords;

/**
 * What a form about an absence holds, and what was wrong with it.
 *
 * @param values what stands in its fields
 * @param problems what could not be taken
 */
record AbsenceSheet(Map<String, String> values, List<FieldProblem> problems) {

    private static final List<String> FIELDS = List.of("person", "from", "until");

    /** An empty one: from today on, for the person. */
    static AbsenceSheet blank(String person, Instant now, ZoneId zone) {
        return new AbsenceSheet(
                Map.of(
                        "person",
                        person,
                        "from-date",
                        now.atZone(zone).toLocalDate().toString()),
                List.of());
    }

    static AbsenceSheet sent(Map<String, String> sent) {
        return new AbsenceSheet(sent, List.of());
    }

    static AbsenceSheet of(Absence absence, ZoneId zone) {
        var values = new HashMap<String, String>();
        values.put("person", absence.person().toString());
        put(values, "from", absence.from().atZone(zone));
        put(values, "until", absence.until().atZone(zone));
        return new AbsenceSheet(values, List.of());
    }

    private static void put(Map<String, String> values, String field, ZonedDateTime moment) {
        values.put(field + "-date", moment.toLocalDate().toString());
        values.put(
                field + "-time",
                moment.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
    }

    /** The same with what was refused; anything but input that can be mended is thrown on. */
    AbsenceSheet refused(RefusedException refused) {
        if (refused.refusal() instanceof GeneralRefusal.InvalidInput) {
            return new AbsenceSheet(values, refused.refusal().fields());
        }
        throw refused;
    }

    String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /** What is wished for; a day without a time of day begins with its first minute. */
    Absences.Wish wish(ZoneId zone) {
        try {
            var person = new PersonId(UUID.fromString(text("person")));
            return new Absences.Wish(person, moment("from", zone), moment("until", zone));
        } catch (IllegalArgumentException unknown) {
            throw GeneralRefusal.invalid("person", say("absence.absence.choose-who-is-away"));
        }
    }

    private Instant moment(String field, ZoneId zone) {
        try {
            var day = LocalDate.parse(text(field + "-date"));
            var time = text(field + "-time");
            return (time.isEmpty()
                            ? day.atStartOfDay(zone)
                            : day.atTime(LocalTime.parse(time)).atZone(zone))
                    .toInstant();
        } catch (DateTimeException wrong) {
            throw GeneralRefusal.invalid(field, say("absence.absence.enter-a-day-and-a"));
        }
    }

    Field marked(Field field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field.name()))
                .findFirst()
                .map(problem -> field.withError(problem.sentence()))
                .orElse(field);
    }

    DateTimeField when(String name, String label, String hint, TimeWords times) {
        return new DateTimeField(
                marked(Field.of(name, label).withHint(hint)),
                text(name + "-date"),
                text(name + "-time"),
                times.zoneWords());
    }

    ErrorSummary summary() {
        return new ErrorSummary(problems.stream()
                .map(problem -> new Link(
                        problem.sentence(), "#" + (FIELDS.contains(problem.field()) ? problem.field() : "from")))
                .toList());
    }
}
