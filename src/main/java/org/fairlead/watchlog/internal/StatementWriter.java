package org.fairlead.watchlog.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairlead.access.Viewer;
import org.fairlead.people.People;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.filter.FilterField;
import org.fairlead.platform.register.Register;
import org.fairlead.record.RecordFilter;
import org.fairlead.record.RecordList;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.fairlead.watchlog.Statement;
import org.fairlead.watchlog.Watch;
import org.fairlead.watchlog.WatchAct.HandOver;
import org.fairlead.watchlog.WatchFact.Frame;
import org.springframework.stereotype.Component;

/**
 * Writes the statement of a hand-over: who hands over to whom, what the relief must know, the open points, and the records that a
 * filter gives at that moment. All of it is plain text, so that what is read is what is signed.
 */
@Component
class StatementWriter {

    /** How many records a statement lists. */
    private static final int MOST = 100;

    private static final int TWICE = 2;

    private final Register register;
    private final Records records;
    private final RecordFilter filters;

    StatementWriter(Register register, Records records, RecordFilter filters) {
        this.register = register;
        this.records = records;
        this.filters = filters;
    }

    /**
     * A statement and the records it lists.
     *
     * @param frame what everybody of the organisation reads
     * @param records the records, whose words only they read who may see them
     */
    record Written(Frame frame, List<Listed> records) {
        Statement statement() {
            return new Statement(
                    frame.before(),
                    records.stream()
                            .map(each -> new Statement.Line(each.number(), Optional.of(each.words())))
                            .toList(),
                    frame.after());
        }
    }

    /** A record as a statement lists it. */
    record Listed(UUID record, String number, String words, String marking) {}

    Written write(Viewer viewer, Watch watch, HandOver wanted, Instant now) {
        var page = found(viewer, wanted.filter());
        var states = states();
        var listed = page.rows().stream()
                .map(row -> new Listed(row.id().value(), row.number(), words(row, states), row.marking()))
                .toList();
        var before = head(viewer, watch, wanted, new Moment(viewer.zone(), now)) + records(wanted, page);
        var after = page.hasMore()
                ? "There are more of them: only the first %d are listed, the highest priority first.\n".formatted(MOST)
                : "";
        var numbers = listed.stream().map(Listed::number).toList();
        return new Written(new Frame(before, numbers, after), listed);
    }

    private Records.Page found(Viewer viewer, String filter) {
        if (filter.isEmpty()) {
            return new Records.Page(List.of(), false);
        }
        var actor = viewer.actor();
        var condition = filters.condition(filters.read(filter, actor), actor, viewer.zone());
        return records.list(actor, RecordList.first(condition, RecordList.Sort.PRIORITY, MOST));
    }

    private Map<String, String> states() {
        return filters.schema().field("state").stream()
                .flatMap(field -> field.choices().stream())
                .collect(Collectors.toMap(FilterField.Choice::code, FilterField.Choice::words, (one, same) -> one));
    }

    private String words(Row row, Map<String, String> states) {
        return "P%d  %s  %s (%s)"
                .formatted(
                        row.priority(),
                        states.getOrDefault(row.state(), row.state()),
                        row.title(),
                        People.name(register, new PartyId(row.holder().party())));
    }

    private String head(Viewer viewer, Watch watch, HandOver wanted, Moment moment) {
        var text = new StringBuilder();
        text.append("Hand-over of the watch: ").append(watch.desk().name()).append('\n');
        text.append("From ").append(viewer.name()).append(" to ").append(name(wanted.relief()));
        text.append('\n').append("Offered ").append(moment.words(moment.now())).append('\n');
        watch.spell()
                .ifPresent(spell -> text.append(name(spell.person()))
                        .append(" has had the watch since ")
                        .append(moment.words(spell.since()))
                        .append('\n'));
        text.append("\nWhat the relief must know\n");
        text.append(wanted.text().isEmpty() ? "Nothing besides what follows." : wanted.text())
                .append('\n');
        text.append("\nOpen points: ").append(many(watch.points().size())).append('\n');
        watch.points().forEach(point -> text.append(point(point, moment)));
        return text.toString();
    }

    private String point(Watch.Point point, Moment moment) {
        var entry = point.entry();
        return "%d. %s\n    since %s, %s%s\n"
                .formatted(
                        entry.place(),
                        entry.text().replace("\n", "\n    "),
                        moment.words(entry.stamp().at()),
                        name(entry.stamp().person()),
                        carried(point.carried()));
    }

    private static String carried(int times) {
        return switch (times) {
            case 0 -> "";
            case 1 -> "; handed over once before";
            case TWICE -> "; handed over twice before";
            default -> "; handed over %d times before".formatted(times);
        };
    }

    private static String records(HandOver wanted, Records.Page page) {
        if (wanted.filter().isEmpty()) {
            return "\nRecords: none were asked for\n";
        }
        var many = page.hasMore() ? "more than " + MOST : many(page.rows().size());
        return "\nRecords: %s\nfor which: %s\n".formatted(many, wanted.filter());
    }

    private static String many(int count) {
        return count == 0 ? "none" : Integer.toString(count);
    }

    private String name(PersonId person) {
        return register.latest(People.PERSON, person.value()).isPresent()
                ? register.title(People.PERSON, person.value())
                : "whoever takes it";
    }

    /** How moments are written: whole, with their zone, since the text outlives the day. */
    private record Moment(ZoneId zone, Instant now) {
        private static final DateTimeFormatter WORDS =
                DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm zzz", Locale.UK);

        String words(Instant instant) {
            return WORDS.format(instant.atZone(zone));
        }
    }
}
