package org.fairlead.clock.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fairlead.clock.ClockReading;
import org.fairlead.clock.DueTimeAnswer;
import org.fairlead.clock.Span;
import org.fairlead.clock.SpanKind;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.FactList;
import org.fairlead.platform.web.ui.Lanes.Axis;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.web.ui.TimeAxis;
import org.fairlead.platform.words.DurationWords;
import org.fairlead.platform.words.TimeWords;
import org.jspecify.annotations.Nullable;

/** Puts an answer of the calculator into words, tables and a picture, in the zone of its hours. */
final class AnswerDrawing {

    private static final int MOST_ROWS = 500;
    private static final int MOST_BARS = 120;
    private static final int TICKS = 7;

    private final DueTimeAnswer.Calculated answer;
    private final ClockReading reading;
    private final TimeWords times;

    AnswerDrawing(DueTimeAnswer.Calculated answer) {
        this.answer = answer;
        this.reading = answer.reading();
        this.times = new TimeWords(answer.hours().zone(), reading.asOf());
    }

    Answered drawn() {
        boolean ahead = reading.due().filter(due -> due.isAfter(reading.asOf())).isPresent();
        return new Answered(
                sentence(),
                facts(),
                picture(),
                table("Every interval until " + times.full(reading.asOf()), answer.spans()),
                ahead ? table("Every interval until it is due", answer.untilDue()) : null);
    }

    private String sentence() {
        if (reading.due().isEmpty()) {
            return reading.dueIfResumedNow()
                    .map(due -> "Paused without an end: it has no due time. Resumed at the time read, it would be due "
                            + times.full(due) + ".")
                    .orElse("Paused without an end: it has no due time.");
        }
        var due = times.full(reading.due().get());
        return reading.breached() ? "It was due " + due + ", and is over." : "Due " + due + ".";
    }

    private FactList facts() {
        var facts = new ArrayList<Fact>();
        reading.target().ifPresent(target -> facts.add(Fact.of("Target", minutes(target))));
        facts.add(Fact.of("Time counted", minutes(reading.running())));
        reading.remaining().ifPresent(left -> facts.add(Fact.of("Left", DurationWords.workingLeft(left))));
        facts.add(Fact.of("Taken out by pauses", minutes(reading.paused())));
        facts.add(Fact.of("The clock", state()));
        facts.add(Fact.of("Read at", times.full(reading.asOf())));
        facts.add(Fact.of("Hours", answer.hours().toString()));
        return new FactList(facts, true);
    }

    private static String minutes(Duration working) {
        return "%s (%,d minutes)".formatted(DurationWords.exact(working), working.toMinutes());
    }

    private String state() {
        return switch (reading.state()) {
            case RUNNING -> "Runs";
            case PAUSED -> "Is paused";
            case OUTSIDE_HOURS -> "Waits for the next opening";
            case STOPPED -> "Has not started yet";
        };
    }

    private DataTable table(String caption, List<Span> spans) {
        var rows = new ArrayList<Row>();
        var sum = Duration.ZERO;
        for (var span : spans.subList(0, Math.min(spans.size(), MOST_ROWS))) {
            boolean counts = span.kind() == SpanKind.RUNNING;
            sum = counts ? sum.plus(span.working()) : sum;
            rows.add(Row.of(
                    Cell.of(times.moment(span.from())),
                    Cell.of(times.moment(span.to())),
                    Cell.of(words(span)),
                    Cell.of(counts ? DurationWords.exact(span.working()) : "–"),
                    Cell.of(DurationWords.exact(sum))));
        }
        var left = spans.size() - rows.size();
        var columns = List.of(
                Column.text("From"),
                Column.text("To"),
                Column.text("What"),
                Column.number("Counted"),
                Column.number("Sum so far"));
        return new DataTable(
                left == 0 ? caption : caption + ", the first " + MOST_ROWS + " of " + spans.size(),
                columns,
                rows,
                true);
    }

    private static String words(Span span) {
        return switch (span.kind()) {
            case RUNNING -> "Counts";
            case PAUSED -> "Paused, " + DurationWords.exact(span.working()) + " of working time taken out";
            case OUTSIDE_HOURS -> "Outside service hours";
            case NOT_HELD -> "Not open";
            case SET_ASIDE -> "Set aside";
        };
    }

    private Answered.@Nullable Picture picture() {
        var spans = answer.spans().size() > answer.untilDue().size() ? answer.spans() : answer.untilDue();
        if (spans.isEmpty() || spans.size() > MOST_BARS) {
            return null;
        }
        var from = spans.getFirst().from();
        var to = spans.getLast().to();
        var due = reading.due();
        var axis = new TimeAxis(
                from, to.plus(Duration.between(from, to).dividedBy(12)).plusSeconds(60), times.zone());
        var bars = spans.stream().flatMap(span -> bar(axis, span)).toList();
        double now = axis.place(reading.asOf());
        return new Answered.Picture(
                "What counted from opening until it is due",
                bars,
                new Axis(axis.ticks(TICKS), now, times.zoneWords()),
                due.map(axis::place).orElse(-1.0));
    }

    private Stream<Answered.Bar> bar(TimeAxis axis, Span span) {
        return switch (span.kind()) {
            case RUNNING, PAUSED -> {
                Instant from = span.from();
                var words = "%s, %s to %s".formatted(words(span), times.moment(from), times.moment(span.to()));
                yield Stream.of(new Answered.Bar(
                        axis.place(from), axis.place(span.to()), span.kind() == SpanKind.PAUSED, words));
            }
            case OUTSIDE_HOURS, NOT_HELD, SET_ASIDE -> Stream.empty();
        };
    }
}
