package org.fairlead.incident.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairlead.agreement.Agreements;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.incident.IncidentFacts;
import org.fairlead.incident.IncidentFlag;
import org.fairlead.people.People;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.words.Possessive;
import org.fairlead.record.ClockKind;
import org.fairlead.record.RecordFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes of fields, priority, people at work, pauses and ends, in words. */
@Component
class ChangeWords {

    private static final Map<String, RegisterKind<?>> REFERENCES = Map.of(
            "service", Catalogue.SERVICE,
            "category", Catalogue.CATEGORY,
            "site", People.SITE,
            "reporter", People.PERSON,
            "affected", People.PERSON);

    private final Names names;

    ChangeWords(Names names) {
        this.names = names;
    }

    String fields(RecordFacts.Changed changed) {
        return new TreeMap<>(changed.fields())
                .entrySet().stream()
                        .map(field -> "%s: %s, before %s"
                                .formatted(
                                        capital(field.getKey()),
                                        value(field.getKey(), field.getValue().to()),
                                        value(field.getKey(), field.getValue().from())))
                        .collect(Collectors.joining("; "));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
    }

    /** The value of a field as people say it. */
    String named(String field, String value) {
        var kind = REFERENCES.get(field);
        return kind == null ? value : names.of(kind, UUID.fromString(value), "nothing");
    }

    private String value(String field, @Nullable String text) {
        if (text == null) {
            return "nothing";
        }
        var kind = REFERENCES.get(field);
        return kind == null ? "“" + text + "”" : names.of(kind, UUID.fromString(text), "nothing");
    }

    String priority(IncidentFacts.Prioritised priority) {
        var set = "Priority %d: impact %s, urgency %s"
                .formatted(
                        priority.priority(),
                        priority.impact().toLowerCase(Locale.UK),
                        priority.urgency().toLowerCase(Locale.UK));
        return priority.reason() == null ? set : set + ". The matrix says " + priority.computed();
    }

    String assigned(RecordFacts.Assigned assigned, String who) {
        var team = names.team(assigned.team());
        var person = names.person(assigned.person());
        if (person.isEmpty()) {
            return team.isEmpty() ? who + " has nobody in particular on it" : team + " is at work";
        }
        return team.isEmpty() ? person + " is at work" : person + " of " + team + " is at work";
    }

    String stops(Set<ClockKind> stops) {
        return Arrays.stream(ClockKind.values())
                .filter(stops::contains)
                .map(kind -> switch (kind) {
                    case CUSTOMER -> "the customer clock";
                    case LEG -> "the holder's leg";
                    case AGREEMENT -> "the holder's agreement";
                })
                .collect(Collectors.joining(", "));
    }

    String resumed(RecordFacts.Resumed resumed) {
        return switch (resumed.why()) {
            case "ANSWERED" -> "The user answered: clocks run again";
            case "WORK_DONE" -> "The work is done, so the pause ends";
            default -> "Resumed: clocks run again";
        };
    }

    Fact[] resolution(IncidentFacts.Resolved resolved) {
        var code = Fact.of("Fixed by", names.of(Agreements.CLOSURE_CODE, resolved.code(), ""));
        return resolved.category() == null
                ? new Fact[] {code}
                : new Fact[] {code, Fact.of("Turned out to be", names.category(resolved.category()))};
    }

    String closed(IncidentFacts.Closed closed) {
        return switch (closed.how()) {
            case "CONFIRMED" -> "Confirmed by the user and closed";
            case "NO_OBJECTION" -> "Closed: nobody objected in time";
            case "CANCELLED" -> "Withdrawn";
            case "WITH_PARENT" -> "Closed with the wider incident";
            default -> "Closed by hand";
        };
    }

    /** Who was asked and why: somebody judged so, or a clock ran out. */
    String escalated(IncidentFacts.Escalated escalated, String who) {
        var asked = "Escalated to the " + asked(escalated);
        return escalated.clock() == null ? asked + " by " + who : asked + ": " + ranOut(escalated, escalated.clock());
    }

    String asked(IncidentFacts.Escalated escalated) {
        return switch (escalated.level()) {
            case TEAM_LEAD -> escalated.level().words() + " of " + names.party(escalated.party());
            case DUTY_OFFICER -> escalated.level().words();
        };
    }

    String ranOut(IncidentFacts.Escalated escalated, String clock) {
        var whose = clock.startsWith("customer") ? "the customer" : names.party(escalated.party());
        return Possessive.of(whose) + " time to " + (clock.endsWith("response") ? "respond" : "resolve") + " ran out";
    }

    /** Why it matters more: for whom it is, or who judged so. */
    String flagged(IncidentFacts.Flagged flagged, String who) {
        return flagged.person() == null
                ? "Marked " + flag(flagged.flag()) + " by " + who
                : "Marked " + flag(flagged.flag()) + ": " + names.person(flagged.person())
                        + " is of operational importance";
    }

    String flag(IncidentFlag flag) {
        return flag == IncidentFlag.VIP ? flag.words() : flag.words().toLowerCase(Locale.UK);
    }
}
