package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairlead.access.Viewer;
import org.fairlead.agreement.PauseReason;
import org.fairlead.checklist.Progress;
import org.fairlead.incident.IncidentMark;
import org.fairlead.incident.ListColumn;
import org.fairlead.incident.Marks;
import org.fairlead.incident.Sight;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Tag;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.words.DurationWords;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.Phase;
import org.fairlead.record.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One column of one incident, as the viewer may know it. */
@Component
class ListCells {

    private final Names names;
    private final Editable editable;

    ListCells(Names names, Editable editable) {
        this.names = names;
        this.editable = editable;
    }

    /** The same where it can be changed: it says so. */
    Cell editable(ListColumn column, Row row, Look look) {
        var cell = cell(column, row, look);
        var how = editable.of(Standing.of(row, look.viewer().actor()), row.number(), column.code());
        return how == null ? cell : cell.editable(how);
    }

    /**
     * Who looks, and when.
     *
     * @param viewer who
     * @param now the instant of the request
     * @param times words for times in the viewer's zone
     */
    record Look(Viewer viewer, Instant now, TimeWords times) {
        Look(Viewer viewer, Instant now) {
            this(viewer, now, new TimeWords(viewer.zone(), now));
        }
    }

    Cell cell(ListColumn column, Row row, Look look) {
        var subject = row.subject();
        var holder = row.holder();
        return switch (column) {
            case NUMBER -> Cell.number(row.number(), "/incidents/" + row.number());
            case TITLE -> Cell.linked(row.title(), "/incidents/" + row.number()).withTags(marks(row));
            case PRIORITY -> Cell.tags(priority(row));
            case STATE -> Cell.tags(RecordDrawing.state(row.state(), row.phase()));
            case HOLDER -> holder(row, look.viewer());
            case TEAM -> Cell.of(Sight.seesStaff(look.viewer().actor()) ? names.team(holder.team()) : "");
            case OWNER -> Cell.of(Sight.seesStaff(look.viewer().actor()) ? person(holder.assignee()) : "");
            case OFFERED -> Cell.of(offered(row, look.viewer()));
            case SERVICE -> Cell.of(subject.service() == null ? "" : names.service(subject.service()));
            case CATEGORY -> Cell.of(subject.category() == null ? "" : names.category(subject.category()));
            case SITE -> Cell.of(subject.site() == null ? "" : names.site(subject.site()));
            case REPORTER -> Cell.of(person(subject.reporter()));
            case AFFECTED -> Cell.of(person(subject.affected()));
            case OPENED -> moment(look.times(), row.times().opened());
            case UPDATED -> moment(look.times(), row.times().updated());
            case DONE ->
                row.times().done() == null
                        ? Cell.of("")
                        : moment(look.times(), row.times().done());
            case DUE -> due(row, look);
            case CUSTOMER_DUE -> running(row.times().customerDue(), row, look);
            case OWN_DUE -> running(row.more().instant(column.code()).orElse(null), row, look);
            case ANSWER_BY -> running(row.more().instant(column.code()).orElse(null), row, look);
            case AT_RISK -> atRisk(row, look.viewer());
            case WAITS_FOR -> Cell.of(waitsFor(row.more().text(column.code())));
            case PAUSE_REASON, SOURCE -> Cell.of(text(column, row));
            case IMPACT, URGENCY -> Cell.of(MatrixWords.of(text(column, row)));
            case PARENT -> {
                var parent = text(column, row);
                yield parent.isEmpty() ? Cell.of("") : Cell.number(parent, "/incidents/" + parent);
            }
            case HAND_OVERS -> Cell.of(times(row.more().handOvers()));
            case REOPENINGS -> Cell.of(times(row.more().reopenings()));
            case DISPUTED -> Cell.of(text(column, row).isEmpty() ? "" : say("incident.cell.disputed"));
            case CHECKLIST ->
                Cell.of(Progress.of(row.marks()).map(Progress::words).orElse(""));
            case MARKING -> Cell.of(row.marking());
        };
    }

    static Tag priority(Row row) {
        return Tag.priority(Math.min(5, row.priority()), "P" + row.priority());
    }

    static Tag[] marks(Row row) {
        return Marks.of(row).stream().map(IncidentMark::tag).toArray(Tag[]::new);
    }

    /** A time that is not broken within its day or before its hour. */
    static Cell moment(TimeWords times, Instant instant) {
        var day = times.day(instant);
        return times.isToday(instant)
                ? Cell.of(times.time(instant))
                : Cell.of(day.replace(' ', '\u00a0')).withNote(times.time(instant));
    }

    private String person(@Nullable UUID person) {
        return person == null ? "" : names.person(new PersonId(person));
    }

    private String offered(Row row, Viewer viewer) {
        var offered = row.holder().offeredTo();
        return offered != null && Sight.seesOffer(viewer.actor(), row.holder()) ? names.party(offered) : "";
    }

    Cell holder(Row row, Viewer viewer) {
        var cell = Cell.of(names.party(row.holder().party()));
        var offered = offered(row, viewer);
        if (!offered.isEmpty()) {
            return cell.withNote(say("incident.cell.offered", "who", offered));
        }
        return Sight.seesStaff(viewer.actor())
                ? cell.withNote(person(row.holder().assignee()))
                : cell;
    }

    private static String text(ListColumn column, Row row) {
        return column == ListColumn.SOURCE ? row.more().source() : row.more().text(column.code());
    }

    /** How often something happened; nothing for never. */
    private static String times(int count) {
        return count == 0 ? "" : Integer.toString(count);
    }

    private static Cell atRisk(Row row, Viewer viewer) {
        boolean known = Sight.seesDue(viewer.actor(), row.holder().party());
        return known && row.more().atRisk()
                ? Cell.tags(Tag.signed(Tone.RISK, say("incident.cell.at-risk")))
                : Cell.of("");
    }

    private static String waitsFor(String codes) {
        return Arrays.stream(codes.split(", "))
                .filter(code -> !code.isEmpty())
                .map(code -> switch (PauseReason.ToAct.valueOf(code)) {
                    case USER -> say("incident.waits-for.user");
                    case SUPPLIER -> say("incident.waits-for.supplier");
                    case OUTSIDER -> say("incident.waits-for.outsider");
                    case AUTHORITY -> say("incident.waits-for.authority");
                })
                .collect(Collectors.joining(", "));
    }

    Cell due(Row row, Look look) {
        if (!Sight.seesDue(look.viewer().actor(), row.holder().party())) {
            return Cell.of("");
        }
        var due = row.times().due();
        boolean done = row.phase() == Phase.ENDED || row.phase() == Phase.DONE;
        if (done || due == null) {
            var tag = row.breached()
                    ? Tag.signed(Tone.OVER, say("incident.cell.over"))
                    : row.phase() == Phase.WAITING ? Tag.signed(Tone.PAUSED, say("incident.cell.paused")) : null;
            return tag == null ? Cell.of("") : Cell.tags(tag);
        }
        return running(due, row, look);
    }

    /** When something is over that runs now, and how much time is left. */
    private static Cell running(@Nullable Instant due, Row row, Look look) {
        if (due == null) {
            return Cell.of("");
        }
        var left = Duration.between(look.now(), due);
        if (left.isNegative()) {
            return Cell.tags(Tag.signed(Tone.OVER, say("incident.cell.over")))
                    .withNote(say("incident.cell.since", "time", look.times().moment(due)));
        }
        var day = look.times().day(due);
        var in = row.breached()
                        && Sight.seesDue(look.viewer().actor(), row.holder().party())
                ? say("incident.cell.in-another", "time", DurationWords.brief(left))
                : say("incident.cell.in", "time", DurationWords.brief(left));
        return look.times().isToday(due)
                ? Cell.of(look.times().time(due)).withNote(in)
                : Cell.of(day.replace(' ', '\u00a0')).withNote(look.times().time(due) + ", " + in);
    }
}
