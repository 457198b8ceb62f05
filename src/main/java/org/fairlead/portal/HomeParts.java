package org.fairlead.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairlead.access.Viewer;
import org.fairlead.handoff.HandOffQueue;
import org.fairlead.incident.IncidentMark;
import org.fairlead.incident.IncidentTables;
import org.fairlead.incident.Marks;
import org.fairlead.people.People;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.StatTile;
import org.fairlead.platform.web.ui.Tag;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.words.DurationWords;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RecordFilter;
import org.fairlead.record.RecordList;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** What homes are put together from: counts that stop early, and short tables of what comes first. */
@Component
class HomeParts {

    private static final int MOST_COUNTED = 100;
    private static final int ROWS = 10;

    private final Records records;
    private final RecordFilter filters;
    private final IncidentTables tables;
    private final Register register;
    private final Clock clock;

    HomeParts(Records records, RecordFilter filters, IncidentTables tables, Register register, Clock clock) {
        this.records = records;
        this.filters = filters;
        this.tables = tables;
        this.register = register;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    TimeWords times(Viewer viewer) {
        return new TimeWords(viewer.zone(), now());
    }

    String party(PartyId party) {
        return register.title(People.ORGANISATION, party.value());
    }

    Condition condition(Viewer viewer, String filter) {
        return filter.isEmpty()
                ? RecordFields.any()
                : filters.condition(filters.read(filter, viewer.actor()), viewer.actor(), viewer.zone());
    }

    List<Row> rows(Viewer viewer, String filter, Sort sort, int most) {
        return records.list(viewer.actor(), RecordList.first(condition(viewer, filter), sort, most))
                .rows();
    }

    /** The number of records of a filter, which the tile opens; counted no further than 100. */
    StatTile tile(Viewer viewer, String label, String filter, Tone tone, String note) {
        int counted = records.count(viewer.actor(), condition(viewer, filter), MOST_COUNTED);
        return tile(counted, MOST_COUNTED, label, href(filter), tone, note);
    }

    /** A number that was found out already, no further than the most given. */
    static StatTile tile(int counted, int most, String label, String href, Tone tone, String note) {
        var number = counted >= most ? most - 1 + "+" : Integer.toString(counted);
        return new StatTile(number, label, href, counted == 0 ? Tone.PLAIN : tone, note);
    }

    static String href(String filter) {
        return "/incidents?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }

    /** The first records of a filter, and a link to all of them. */
    HomeSection section(Viewer viewer, String title, String filter, Sort sort) {
        var rows = rows(viewer, filter, sort, ROWS + 1);
        var shown = rows.subList(0, Math.min(ROWS, rows.size()));
        var all = rows.size() > ROWS
                ? new Link(
                        "Show all of them",
                        href(filter) + "&sort=" + URLEncoder.encode(sort.code(), StandardCharsets.UTF_8))
                : null;
        return new HomeSection(tables.table(title, shown, viewer, now()), all);
    }

    /** Offers with the time left to answer them, as far as their records may be read. */
    HomeSection offers(Viewer viewer, String title, List<HandOffQueue.OpenOffer> offers) {
        var shown = offers.subList(0, Math.min(ROWS, offers.size()));
        var known = known(viewer, shown, HandOffQueue.OpenOffer::record);
        var lines = new ArrayList<org.fairlead.platform.web.ui.Row>();
        for (var offer : shown) {
            var row = known.get(offer.record());
            if (row != null) {
                lines.add(line(
                        row,
                        Cell.of(party(offer.to())).withNote("from " + party(offer.from())),
                        by(viewer, offer.answerBy())));
            }
        }
        return new HomeSection(
                new DataTable(title, columns("Must answer", "Answer by"), lines, false),
                offers.size() > ROWS ? new Link("Show all of them", href("offered != none")) : null);
    }

    /** Disputes with the time left to decide them. */
    HomeSection decisions(Viewer viewer, String title, List<HandOffQueue.OpenArbitration> open) {
        var known = known(viewer, open, HandOffQueue.OpenArbitration::record);
        var lines = new ArrayList<org.fairlead.platform.web.ui.Row>();
        for (var dispute : open) {
            var row = known.get(dispute.record());
            if (row != null) {
                lines.add(line(
                        row,
                        Cell.of(party(new PartyId(row.holder().party())))
                                .withNote(dispute.cause().words()),
                        by(viewer, dispute.decideBy())));
            }
        }
        return new HomeSection(new DataTable(title, columns("Holds it", "Decide by"), lines, false), null);
    }

    private <T> java.util.Map<org.fairlead.record.RecordId, Row> known(
            Viewer viewer, List<T> waiting, Function<T, org.fairlead.record.RecordId> record) {
        var ids = waiting.stream().map(each -> record.apply(each).value()).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return java.util.Map.of();
        }
        return records
                .list(viewer.actor(), RecordList.first(RecordFields.among(ids), Sort.NEWEST, ids.size()))
                .rows()
                .stream()
                .collect(Collectors.toMap(Row::id, Function.identity()));
    }

    private static List<Column> columns(String who, String by) {
        return List.of(
                Column.text("Number"),
                Column.text("What is wrong"),
                Column.text("Priority"),
                Column.text(who),
                Column.text(by));
    }

    private static org.fairlead.platform.web.ui.Row line(Row row, Cell who, Cell by) {
        var href = "/incidents/" + row.number();
        return new org.fairlead.platform.web.ui.Row(List.of(
                Cell.number(row.number(), href),
                Cell.linked(row.title(), href)
                        .withTags(Marks.of(row).stream().map(IncidentMark::tag).toArray(Tag[]::new)),
                Cell.tags(Tag.priority(Math.min(5, row.priority()), "P" + row.priority())),
                who,
                by));
    }

    /** A deadline: what is left of it, or how long it has been over. */
    Cell by(Viewer viewer, Instant deadline) {
        var left = Duration.between(now(), deadline);
        var words = times(viewer).moment(deadline);
        return left.isNegative()
                ? Cell.tags(Tag.signed(Tone.OVER, DurationWords.left(left))).withNote("since " + words)
                : Cell.of(DurationWords.left(left)).withNote(words);
    }
}
