package org.fairlead.portal;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.fairlead.access.Viewer;
import org.fairlead.handoff.HandOffQueue;
import org.fairlead.incident.IncidentGroups;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.words.NumberWords;
import org.fairlead.portal.HomeParts.Counted;
import org.fairlead.record.GroupedList.By;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.record.Records;
import org.springframework.stereotype.Component;

/** For the duty officer: the estate at a glance, hand-offs in limbo, decisions owed, and clocks at risk by party. */
@Component
class EstateHome {

    private static final int MOST_WAITING = 100;
    private static final int MOST_PARTIES = 15;

    /** How many records of each column are looked at; beyond it the numbers are at least so many. */
    private static final int MOST_LOOKED_AT = 20_000;

    private static final String LIMBO = "open and offered != none";
    private static final String DISPUTED = "disputed";
    private static final String OVER = "open and breached";
    private static final String SOON = "open and not paused and not breached and due < 2h";
    private static final String ESCALATED = "escalated-to = DUTY_OFFICER";

    private final HomeParts parts;
    private final HandOffQueue queue;
    private final Records records;
    private final IncidentGroups groups;

    EstateHome(HomeParts parts, HandOffQueue queue, Records records, IncidentGroups groups) {
        this.parts = parts;
        this.queue = queue;
        this.records = records;
        this.groups = groups;
    }

    private record Glance(String words, String filter) {}

    /** The columns of the table by party, each a filter of its own. */
    private static List<Glance> glances() {
        return List.of(
                new Glance(say("portal.estate-home.open"), "open"),
                new Glance(say("portal.estate-home.over"), OVER),
                new Glance(say("portal.estate-home.half-hour"), "open and not paused and not breached and due < 30m"),
                new Glance(say("portal.estate-home.two-hours"), SOON),
                new Glance(say("portal.estate-home.offered-on"), LIMBO),
                new Glance(say("portal.estate-home.paused"), "paused"));
    }

    Home of(Viewer viewer) {
        var offers = queue.openOffers(viewer.actor(), MOST_WAITING);
        var disputes = queue.openArbitrations(viewer.actor(), MOST_WAITING);
        long late = offers.stream()
                .filter(offer -> offer.answerBy().isBefore(parts.now()))
                .count();
        var tiles = parts.tiles(
                viewer,
                new Counted(
                        say("portal.estate-home.in-limbo"),
                        LIMBO,
                        Tone.RISK,
                        say("portal.estate-home.late", "late", late)),
                new Counted(
                        say("portal.estate-home.decisions"),
                        DISPUTED,
                        Tone.OVER,
                        say("portal.estate-home.who-must-hold-it")),
                new Counted(
                        say("portal.estate-home.escalated-to-you"),
                        ESCALATED,
                        Tone.RISK,
                        say("portal.estate-home.say-what-happens-now")),
                new Counted(say("portal.estate-home.over"), OVER, Tone.OVER, say("portal.estate-home.a-clock-ran-out")),
                new Counted(
                        say("portal.estate-home.due-within-h"),
                        SOON,
                        Tone.RISK,
                        say("portal.estate-home.not-over-yet")),
                new Counted(
                        say("portal.estate-home.waiting"),
                        "paused",
                        Tone.PAUSED,
                        say("portal.estate-home.paused-with-a-reason")));
        return new Home(
                say("portal.estate-home.the-estate-now"),
                say("portal.estate-home.hand-offs-without-an-answer"),
                tiles,
                List.of(
                        parts.decisions(
                                viewer, say("portal.estate-home.decide-who-must-hold-these"), disputes, DISPUTED),
                        parts.section(
                                viewer, say("portal.estate-home.escalated-to-you-say-what"), ESCALATED, Sort.NEXT),
                        parts.offers(viewer, say("portal.estate-home.in-limbo-offered-not-answered"), offers, LIMBO),
                        byParty(viewer),
                        parts.section(
                                viewer,
                                say("portal.estate-home.what-runs-out-first"),
                                "open and not paused",
                                Sort.DUE)));
    }

    /** How each organisation stands, the one with most over first. */
    private HomeSection byParty(Viewer viewer) {
        var glances = glances();
        var tallies = records.tallies(
                viewer.actor(),
                glances.stream()
                        .map(glance -> parts.condition(viewer, glance.filter()))
                        .toList(),
                By.HOLDER,
                MOST_LOOKED_AT);
        var parties = new TreeSet<String>();
        tallies.forEach(tally -> parties.addAll(tally.counts().keySet()));
        var first = parties.stream()
                .sorted(Comparator.comparing((String party) -> tallies.get(1).of(party))
                        .thenComparing(party -> tallies.get(2).of(party))
                        .thenComparing(party -> tallies.get(3).of(party))
                        .thenComparing(party -> tallies.getFirst().of(party))
                        .reversed()
                        .thenComparing(party -> groups.title(By.HOLDER, party)))
                .limit(MOST_PARTIES)
                .toList();
        var lines = first.stream()
                .map(party -> line(viewer, party, tallies, glances))
                .toList();
        var columns = new ArrayList<Column>();
        columns.add(Column.text(say("portal.estate-home.who-holds-them")));
        glances.forEach(glance -> columns.add(Column.number(glance.words())));
        var more = parties.size() > MOST_PARTIES
                ? new Link(say("portal.estate-home.show-every-organisation"), HomeParts.href("open") + "&group=holder")
                : null;
        return new HomeSection(
                new DataTable(say("portal.estate-home.the-estate-by-who-holds"), columns, lines, false), more);
    }

    private org.fairlead.platform.web.ui.Row line(
            Viewer viewer, String party, List<Records.Tally> tallies, List<Glance> glances) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.linked(
                groups.title(By.HOLDER, party),
                HomeParts.href(groups.narrowed("open", By.HOLDER, party, viewer.actor()), Sort.NEXT)));
        for (int at = 0; at < glances.size(); at++) {
            var tally = tallies.get(at);
            int counted = tally.of(party);
            var filter = groups.narrowed(glances.get(at).filter(), By.HOLDER, party, viewer.actor());
            cells.add(
                    counted == 0
                            ? Cell.of("–")
                            : Cell.linked(
                                    NumberWords.of(counted) + (tally.whole() ? "" : "+"), HomeParts.href(filter)));
        }
        return new org.fairlead.platform.web.ui.Row(cells);
    }
}
