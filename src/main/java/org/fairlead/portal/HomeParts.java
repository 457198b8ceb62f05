package org.fairlead.portal;

import static org.fairlead.platform.language.Say.say;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
import org.fairlead.platform.web.ui.Downloads;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.StatTile;
import org.fairlead.platform.web.ui.Tag;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.words.DurationWords;
import org.fairlead.platform.words.NumberWords;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.RecordFilter;
import org.fairlead.record.RecordId;
import org.fairlead.record.RecordList;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** What homes are put together from: counts that stop early, and short tables of what comes first. */
@Component
class HomeParts {

    /** Numbers are counted no further; beyond it they say so. */
    static final int MOST_COUNTED = 1_000;

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
        return filters.condition(filter, viewer.actor(), viewer.zone());
    }

    List<Row> rows(Viewer viewer, String filter, Sort sort, int most) {
        return records.list(viewer.actor(), RecordList.first(condition(viewer, filter), sort, most))
                .rows();
    }

    /**
     * A number that opens the records it counts.
     *
     * @param label what is counted
     * @param filter which records
     * @param tone how it stands out when there are any
     * @param note one more word about it; may be empty
     */
    record Counted(String label, String filter, Tone tone, String note) {}

    /** The numbers of records of filters, each of which opens them. */
    List<StatTile> tiles(Viewer viewer, Counted... wanted) {
        var counts = counts(viewer, Arrays.stream(wanted).map(Counted::filter).toList());
        var tiles = new ArrayList<StatTile>();
        for (int at = 0; at < wanted.length; at++) {
            var each = wanted[at];
            int counted = counts.get(at);
            var tone = counted == 0 ? Tone.PLAIN : each.tone();
            tiles.add(new StatTile(number(counted), each.label(), href(each.filter()), tone, each.note()));
        }
        return tiles;
    }

    /** How many records fit each filter, counted one further than numbers go. */
    List<Integer> counts(Viewer viewer, List<String> wanted) {
        return records.counts(
                viewer.actor(),
                wanted.stream().map(filter -> condition(viewer, filter)).toList(),
                MOST_COUNTED + 1);
    }

    /** A number as it is shown. */
    static String number(int counted) {
        return counted > MOST_COUNTED ? NumberWords.orMore(MOST_COUNTED) : NumberWords.of(counted);
    }

    static String href(String filter) {
        return "/incidents?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }

    static String href(String filter, Sort sort) {
        return href(filter) + "&sort=" + URLEncoder.encode(sort.code(), StandardCharsets.UTF_8);
    }

    /** The first records of a filter, and a link to all of them. */
    HomeSection section(Viewer viewer, String title, String filter, Sort sort) {
        var rows = rows(viewer, filter, sort, ROWS + 1);
        var shown = rows.subList(0, Math.min(ROWS, rows.size()));
        var all = rows.size() > ROWS ? new Link(say("portal.todos.all"), href(filter, sort)) : null;
        return new HomeSection(tables.table(title, shown, viewer, now()), all);
    }

    /**
     * Offers with the time left to answer them, as far as their records may be read.
     *
     * @param filter the filter of all of them
     */
    HomeSection offers(Viewer viewer, String title, List<HandOffQueue.OpenOffer> offers, String filter) {
        var shown = offers.subList(0, Math.min(ROWS, offers.size()));
        var known = known(viewer, shown, HandOffQueue.OpenOffer::record);
        var lines = new ArrayList<org.fairlead.platform.web.ui.Row>();
        for (var offer : shown) {
            var row = known.get(offer.record());
            if (row != null) {
                lines.add(line(
                        row,
                        Cell.of(party(offer.to()))
                                .withNote(say("portal.home-parts.from", "party", party(offer.from()))),
                        by(viewer, offer.answerBy())));
            }
        }
        return new HomeSection(
                new DataTable(
                                title,
                                columns(say("portal.home-parts.must-answer"), say("portal.home-parts.answer-by")),
                                lines,
                                false)
                        .exported(Downloads.list(ExportedHandOffs.NAME)),
                offers.size() > ROWS ? new Link(say("portal.todos.all"), href(filter)) : null);
    }

    /** Disputes with the time left to decide them. */
    HomeSection decisions(Viewer viewer, String title, List<HandOffQueue.OpenArbitration> disputes, String filter) {
        var open = disputes.subList(0, Math.min(ROWS, disputes.size()));
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
        return new HomeSection(
                "decisions",
                new DataTable(
                                title,
                                columns(say("portal.home-parts.holds-it"), say("portal.home-parts.decide-by")),
                                lines,
                                false)
                        .exported(Downloads.list(ExportedArbitrations.NAME)),
                disputes.size() > ROWS ? new Link(say("portal.todos.all"), href(filter)) : null);
    }

    /** The records of what waits, as far as the viewer may read them. */
    <T> Map<RecordId, Row> known(Viewer viewer, List<T> waiting, Function<T, RecordId> record) {
        return records.among(viewer.actor(), waiting.stream().map(record).toList());
    }

    private static List<Column> columns(String who, String by) {
        return List.of(
                Column.text(say("portal.home-parts.number")),
                Column.text(say("portal.reports.what")),
                Column.text(say("portal.home-parts.priority")),
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
                ? Cell.tags(Tag.signed(Tone.OVER, DurationWords.left(left)))
                        .withNote(say("portal.home-parts.since", "moment", words))
                : Cell.of(DurationWords.left(left)).withNote(words);
    }
}
