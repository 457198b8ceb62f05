package org.fairlead.clock.web;

import static org.fairlead.platform.language.Say.say;

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
                table(say("clock.answer.every-interval-until", "when", times.full(reading.asOf())), answer.spans()),
                ahead ? table(say("clock.answer.every-interval-until-it-is"), answer.untilDue()) : null);
    }

    private String sentence() {
        if (reading.due().isEmpty()) {
            return reading.dueIfResumedNow()
                    .map(due -> say("clock.answer.no-due-unless-resumed", "due", times.full(due)))
                    .orElse(say("clock.answer.no-due"));
        }
        var due = times.full(reading.due().get());
        return reading.breached() ? say("clock.answer.over", "due", due) : say("clock.answer.due", "due", due);
    }

    private FactList facts() {
        var facts = new ArrayList<Fact>();
        reading.target().ifPresent(target -> facts.add(Fact.of(say("clock.answer.target"), minutes(target))));
        facts.add(Fact.of(say("clock.answer.time-counted"), minutes(reading.running())));
        reading.remaining()
                .ifPresent(left -> facts.add(Fact.of(say("clock.answer.left"), DurationWords.workingLeft(left))));
        facts.add(Fact.of(say("clock.answer.taken-out-by-pauses"), minutes(reading.paused())));
        facts.add(Fact.of(say("clock.answer.the-clock"), state()));
        facts.add(Fact.of(say("clock.answer.read-at"), times.full(reading.asOf())));
        facts.add(Fact.of(say("clock.answer.hours"), answer.hours().toString()));
        return new FactList(facts, true);
    }

    private static String minutes(Duration working) {
        return say("clock.answer.minutes", "exact", DurationWords.exact(working), "minutes", working.toMinutes());
    }

    private String state() {
        return switch (reading.state()) {
            case RUNNING -> say("clock.answer.runs");
            case PAUSED -> say("clock.answer.is-paused");
            case OUTSIDE_HOURS -> say("clock.answer.waits-for-the-next-opening");
            case STOPPED -> say("clock.answer.has-not-started-yet");
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
                Column.text(say("clock.answer.from")),
                Column.text(say("clock.answer.to")),
                Column.text(say("clock.answer.what")),
                Column.number(say("clock.answer.counted")),
                Column.number(say("clock.answer.sum-so-far")));
        return new DataTable(
                left == 0
                        ? caption
                        : say("clock.answer.first-of", "caption", caption, "most", MOST_ROWS, "all", spans.size()),
                columns,
                rows,
                true);
    }

    private static String words(Span span) {
        return switch (span.kind()) {
            case RUNNING -> say("clock.answer.counts");
            case PAUSED -> say("clock.answer.paused", "time", DurationWords.exact(span.working()));
            case OUTSIDE_HOURS -> say("clock.answer.outside-service-hours");
            case NOT_HELD -> say("clock.answer.not-open");
            case SET_ASIDE -> say("clock.answer.set-aside");
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
                say("clock.answer.what-counted-from-opening-until"),
                bars,
                new Axis(axis.ticks(TICKS), now, times.zoneWords()),
                due.map(axis::place).orElse(-1.0));
    }

    private Stream<Answered.Bar> bar(TimeAxis axis, Span span) {
        return switch (span.kind()) {
            case RUNNING, PAUSED -> {
                Instant from = span.from();
                var words = say(
                        "clock.answer.bar",
                        "what",
                        words(span),
                        "from",
                        times.moment(from),
                        "to",
                        times.moment(span.to()));
                yield Stream.of(new Answered.Bar(
                        axis.place(from), axis.place(span.to()), span.kind() == SpanKind.PAUSED, words));
            }
            case OUTSIDE_HOURS, NOT_HELD, SET_ASIDE -> Stream.empty();
        };
    }
}
