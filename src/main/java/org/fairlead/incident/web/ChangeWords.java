package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairlead.agreement.Agreements;
import org.fairlead.incident.IncidentFacts;
import org.fairlead.incident.IncidentFields;
import org.fairlead.incident.IncidentFlag;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.words.Possessive;
import org.fairlead.record.ClockKind;
import org.fairlead.record.RecordFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes of fields, priority, people at work, pauses and ends, in words. */
@Component
class ChangeWords {

    private final Names names;

    ChangeWords(Names names) {
        this.names = names;
    }

    String fields(RecordFacts.Changed changed) {
        return new TreeMap<>(changed.fields())
                .entrySet().stream()
                        .map(field -> say(
                                "incident.changed.field",
                                "field",
                                heading(field.getKey()),
                                "now",
                                value(field.getKey(), field.getValue().to()),
                                "before",
                                value(field.getKey(), field.getValue().from())))
                        .collect(Collectors.joining("; "));
    }

    private static String heading(String field) {
        return switch (field) {
            case "title" -> say("incident.field.title");
            case "service" -> say("incident.field.service");
            case "category" -> say("incident.field.category");
            case "site" -> say("incident.field.site");
            case "reporter" -> say("incident.field.reporter");
            case "affected" -> say("incident.field.affected");
            default -> capital(field);
        };
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
    }

    /** The value of a field as people say it. */
    String named(String field, String value) {
        var kind = IncidentFields.REFERENCES.get(field);
        return kind == null ? value : names.of(kind, UUID.fromString(value), say("incident.changed.nothing"));
    }

    private String value(String field, @Nullable String text) {
        if (text == null) {
            return say("incident.changed.nothing");
        }
        var kind = IncidentFields.REFERENCES.get(field);
        return kind == null
                ? say("incident.changed.quoted", "text", text)
                : names.of(kind, UUID.fromString(text), say("incident.changed.nothing"));
    }

    String priority(IncidentFacts.Prioritised priority) {
        var set = say(
                "incident.changed.priority",
                "priority",
                priority.priority(),
                "impact",
                MatrixWords.within(priority.impact()),
                "urgency",
                MatrixWords.within(priority.urgency()));
        return priority.reason() == null
                ? set
                : say("incident.changed.matrix", "set", set, "computed", priority.computed());
    }

    String assigned(RecordFacts.Assigned assigned, String who) {
        var team = names.team(assigned.team());
        var person = names.person(assigned.person());
        if (person.isEmpty()) {
            return team.isEmpty()
                    ? say("incident.changed.nobody", "who", who)
                    : say("incident.changed.at-work", "who", team);
        }
        return team.isEmpty()
                ? say("incident.changed.at-work", "who", person)
                : say("incident.changed.of-team", "who", person, "team", team);
    }

    String stops(Set<ClockKind> stops) {
        return Arrays.stream(ClockKind.values())
                .filter(stops::contains)
                .map(kind -> switch (kind) {
                    case CUSTOMER -> say("incident.stops.customer");
                    case LEG -> say("incident.stops.leg");
                    case AGREEMENT -> say("incident.stops.agreement");
                })
                .collect(Collectors.joining(", "));
    }

    String resumed(RecordFacts.Resumed resumed) {
        return switch (resumed.why()) {
            case "ANSWERED" -> say("incident.resumed.answered");
            case "WORK_DONE" -> say("incident.resumed.work-done");
            default -> say("incident.resumed.other");
        };
    }

    Fact[] resolution(IncidentFacts.Resolved resolved) {
        var code = Fact.of(say("incident.resolved.fixed"), names.of(Agreements.CLOSURE_CODE, resolved.code(), ""));
        return resolved.category() == null
                ? new Fact[] {code}
                : new Fact[] {code, Fact.of(say("incident.resolved.category"), names.category(resolved.category()))};
    }

    String closed(IncidentFacts.Closed closed) {
        return switch (closed.how()) {
            case "CONFIRMED" -> say("incident.closed.confirmed");
            case "NO_OBJECTION" -> say("incident.closed.no-objection");
            case "CANCELLED" -> say("incident.closed.withdrawn");
            case "WITH_PARENT" -> say("incident.closed.wider");
            default -> say("incident.closed.by-hand");
        };
    }

    /** What became of the incident that goes on for this one. */
    String wentOn(IncidentFacts.WentOn on) {
        return switch (on.became()) {
            case RESOLVED -> say("incident.went-on.resolved");
            case REOPENED -> say("incident.went-on.reopened");
            case CLOSED -> say("incident.went-on.closed");
            case WITHDRAWN -> say("incident.went-on.withdrawn");
        };
    }

    /** Who was asked and why: somebody judged so, or a clock ran out. */
    String escalated(IncidentFacts.Escalated escalated, String who) {
        var asked = asked(escalated);
        return escalated.clock() == null
                ? say("incident.escalated.by", "asked", asked, "who", who)
                : say("incident.escalated.itself", "asked", asked, "why", ranOut(escalated, escalated.clock()));
    }

    String asked(IncidentFacts.Escalated escalated) {
        return switch (escalated.level()) {
            case TEAM_LEAD -> say("incident.escalated.team-lead", "who", names.party(escalated.party()));
            case DUTY_OFFICER -> say("incident.escalated.duty-officer");
        };
    }

    String ranOut(IncidentFacts.Escalated escalated, String clock) {
        boolean response = clock.endsWith("response");
        if (clock.startsWith("customer")) {
            return response ? say("incident.ran-out.customer-response") : say("incident.ran-out.customer-resolution");
        }
        var who = names.party(escalated.party());
        var whose = Possessive.of(who);
        return response
                ? say("incident.ran-out.party-response", "whose", whose, "who", who)
                : say("incident.ran-out.party-resolution", "whose", whose, "who", who);
    }

    /** Why it matters more: for whom it is, or who judged so. */
    String flagged(IncidentFacts.Flagged flagged, String who) {
        return flagged.person() == null
                ? say("incident.flagged.by", "mark", flag(flagged.flag()), "who", who)
                : say("incident.flagged.person", "mark", flag(flagged.flag()), "who", names.person(flagged.person()));
    }

    String flag(IncidentFlag flag) {
        return switch (flag) {
            case VIP -> say("incident.flag.vip");
            case OPERATIONAL -> say("incident.flag.operational");
        };
    }
}
