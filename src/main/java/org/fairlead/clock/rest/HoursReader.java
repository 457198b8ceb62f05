package org.fairlead.clock.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fairlead.clock.DueTimeRequest.Calendar;
import org.fairlead.clock.rest.Members.Member;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads which service hours a question means: by name or id, spelt out under {@code calendar}, or spelt out beside it. */
final class HoursReader {

    private static final int LONGEST_TEXT = 10_000;
    private static final Map<String, String> DAYS = Map.of(
            "daily", "Mon-Sun",
            "everyday", "Mon-Sun",
            "every day", "Mon-Sun",
            "all", "Mon-Sun",
            "weekdays", "Mon-Fri",
            "weekend", "Sat-Sun");
    private static final List<String> ISO_DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private final Members members;

    HoursReader(Members members) {
        this.members = members;
    }

    /**
     * The hours meant.
     *
     * @param named a name or id; null when they are spelt out or missing
     * @param closed further holidays for named hours
     * @param spelt the hours spelt out; null when they are named or missing
     * @param base where the spelt-out hours stand: {@code /calendar}, or empty for the question itself
     */
    record Hours(
            @Nullable String named,
            List<String> closed,
            @Nullable Calendar spelt,
            String base) {}

    Hours read(ObjectNode question) {
        var calendar = members.find(question, "", "calendar", "calendarId", "calendarName", "serviceHours");
        if (calendar.isEmpty()) {
            boolean beside = question.has("zone") || question.has("timeZone") || question.has("windows");
            return beside ? new Hours(null, List.of(), spelt(question, ""), "") : new Hours(null, List.of(), null, "");
        }
        var at = calendar.get();
        if (at.node().isString() && !at.node().asString().isBlank()) {
            return new Hours(at.node().asString(), holidays(question, ""), null, "");
        }
        if (at.node() instanceof ObjectNode object) {
            return inside(question, object, at.pointer());
        }
        members.problem(at.pointer(), "Give a calendar by name or id, or an object with zone and windows.");
        return new Hours(null, List.of(), null, "");
    }

    private Hours inside(ObjectNode question, ObjectNode calendar, String base) {
        boolean spelt = calendar.has("windows") || calendar.has("weekly") || calendar.has("hours");
        var named = members.find(calendar, base, "id", "name", "calendar");
        var beside = holidays(question, "");
        if (!spelt && named.isPresent()) {
            var closed = new ArrayList<>(holidays(calendar, base));
            closed.addAll(beside);
            return new Hours(members.text(named), closed, null, base);
        }
        var hours = spelt(calendar, base);
        var closed = new ArrayList<>(hours.holidays() == null ? List.<String>of() : hours.holidays());
        closed.addAll(beside);
        return new Hours(null, List.of(), new Calendar(hours.zone(), hours.windows(), closed), base);
    }

    private Calendar spelt(ObjectNode object, String base) {
        var zone = members.text(members.find(object, base, "zone", "timeZone", "timezone", "tz"));
        var windows = members.find(object, base, "windows", "weekly", "hours")
                .map(member -> windows(member, base))
                .orElse(List.of());
        return new Calendar(zone, windows, holidays(object, base));
    }

    private List<String> windows(Member member, String base) {
        if (member.node() instanceof ObjectNode object && !object.has("days") && !object.has("day")) {
            return byDay(object, member.pointer());
        }
        return members.parts(member).stream().map(part -> window(part, base)).toList();
    }

    /** Windows as an object whose members are named after days: {@code {"Mon-Fri": "08:00-18:00"}}. */
    private List<String> byDay(ObjectNode object, String pointer) {
        var texts = new ArrayList<String>();
        object.properties().forEach(day -> {
            var at = new Member(pointer + "/" + Members.step(day.getKey()), day.getValue());
            for (var part : members.parts(at)) {
                if (part.node().isString()) {
                    texts.add(days(day.getKey()) + " " + part.node().asString());
                } else if (part.node() instanceof ObjectNode hours) {
                    texts.add(days(day.getKey()) + " " + hours(hours, part.pointer()));
                } else {
                    members.problem(part.pointer(), "Give hours such as 08:00-18:00.");
                }
            }
        });
        return texts;
    }

    private String window(Member part, String base) {
        if (part.node().isString()) {
            return part.node().asString();
        }
        if (part.node() instanceof ObjectNode object) {
            var days = members.find(object, part.pointer(), "days", "day", "on");
            if (days.isEmpty()) {
                members.problem(part.pointer() + "/days", "Give the days on which this window opens, such as Mon-Fri.");
                return "";
            }
            return days(days.get()) + " " + hours(object, part.pointer());
        }
        members.problem(
                part.pointer(), "Give a text such as Mon-Fri 08:00-18:00, or an object with days, from and to.");
        return "";
    }

    private String days(Member member) {
        var days = new ArrayList<String>();
        for (var part : members.parts(member)) {
            if (part.node().isString() && part.node().asString().length() <= LONGEST_TEXT) {
                days.add(days(part.node().asString()));
            } else if (part.node().isIntegralNumber()
                    && part.node().canConvertToInt()
                    && part.node().asInt() >= 1
                    && part.node().asInt() <= ISO_DAYS.size()) {
                days.add(ISO_DAYS.get(part.node().asInt() - 1));
            } else {
                members.problem(part.pointer(), "Write a day here, such as Mon or Saturday, or 1 for Monday to 7.");
            }
        }
        if (days.isEmpty()) {
            members.problem(member.pointer(), "Give at least one day.");
        }
        return String.join(", ", days);
    }

    private static String days(String text) {
        return DAYS.getOrDefault(text.strip().toLowerCase(Locale.ROOT), text);
    }

    private String hours(ObjectNode object, String pointer) {
        return time(members.find(object, pointer, "from", "opens", "start"), pointer + "/from", false) + "-"
                + time(members.find(object, pointer, "to", "closes", "end"), pointer + "/to", true);
    }

    /** A time of day as text with two digits for the hour. */
    private String time(Optional<Member> member, String pointer, boolean closing) {
        var last = closing ? "24:00" : "23:59";
        var text = member.filter(at -> at.node().isString())
                .map(at -> at.node().asString().strip())
                .orElse("");
        if (text.matches("[0-9]:[0-5][0-9](:[0-5][0-9])?")) {
            return "0" + text;
        }
        boolean time = text.matches("([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?");
        if (!time && !(closing && text.matches("24:00(:00)?"))) {
            members.problem(
                    member.map(Member::pointer).orElse(pointer), "Write a time from 00:00 to " + last + " here.");
        }
        return text;
    }

    /** Dates and divisions: one text, a list, or an object with {@code division} and {@code dates}. */
    private List<String> holidays(ObjectNode object, String base) {
        var texts = new ArrayList<String>();
        members.find(object, base, "holidays", "holiday").ifPresent(member -> {
            if (member.node() instanceof ObjectNode named) {
                texts(named, member.pointer(), texts);
            } else {
                texts(member, texts);
            }
        });
        texts(object, base, texts);
        return texts;
    }

    private void texts(ObjectNode object, String base, List<String> texts) {
        members.find(object, base, "division", "divisions", "holidayDivision").ifPresent(at -> texts(at, texts));
        members.find(object, base, "dates", "holidayDates").ifPresent(at -> texts(at, texts));
    }

    private void texts(Member member, List<String> texts) {
        for (var part : members.parts(member)) {
            if (part.node() instanceof ObjectNode day && day.has("date")) {
                texts.add(day.get("date").asString(""));
            } else if (part.node().isString()) {
                texts.add(part.node().asString());
            } else {
                members.problem(part.pointer(), "Give a date such as 2026-12-28, or a named division of holidays.");
                texts.add("");
            }
        }
    }
}
