package org.fairlead.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairlead.access.Access;
import org.fairlead.access.AdministrationPlace;
import org.fairlead.access.Viewer;
import org.fairlead.handoff.HandOffQueue;
import org.fairlead.handoff.HandOffQueue.OpenOffer;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.StatTile;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.record.Row;
import org.springframework.stereotype.Component;

/** Homes of those who work on incidents, and of those who keep the tool. */
@Component
class WorkHomes {

    private static final int MOST_OFFERS = 100;
    private static final int MOST_AT_RISK = 300;
    private static final String ASKED_OF_LEAD = "escalated-to = TEAM_LEAD and holder = my-party";
    private static final String ASKED_OF_OFFICER = "escalated-to = DUTY_OFFICER";
    private static final List<Column> PLACES = List.of(Column.text("Place"), Column.text("What is done there"));
    private static final String SOON = "open and not paused and due < 2h";

    private final HomeParts parts;
    private final HandOffQueue queue;
    private final Register register;
    private final Access access;
    private final List<AdministrationPlace> places;

    WorkHomes(HomeParts parts, HandOffQueue queue, Register register, Access access, List<AdministrationPlace> places) {
        this.parts = parts;
        this.queue = queue;
        this.register = register;
        this.access = access;
        this.places = List.copyOf(places);
    }

    /** A provider's people: offers to answer with their timers, then what runs out first. */
    Home provider(Viewer viewer) {
        var actor = viewer.actor();
        var open = queue.openOffers(actor, MOST_OFFERS);
        var toUs = open.stream().filter(offer -> actor.actsFor(offer.to())).toList();
        var byUs = open.stream().filter(offer -> actor.actsFor(offer.from())).toList();
        boolean leads = actor.is(Role.TEAM_LEAD);
        var tiles = new ArrayList<StatTile>();
        tiles.add(HomeParts.tile(
                toUs.size(),
                MOST_OFFERS,
                "Offers to answer",
                HomeParts.href("offered = my-party"),
                Tone.RISK,
                late(toUs)));
        tiles.add(parts.tile(viewer, "Over", "open and holder = my-party and breached", Tone.OVER, "a clock ran out"));
        tiles.add(parts.tile(
                viewer,
                "Due within 2 h",
                "open and not paused and holder = my-party and due < 2h",
                Tone.RISK,
                "a clock runs out"));
        tiles.add(
                leads
                        ? parts.tile(
                                viewer,
                                "Nobody at work",
                                "open and holder = my-party and owner = none",
                                Tone.RISK,
                                "held by you, unassigned")
                        : parts.tile(viewer, "Yours", "open and owner = me", Tone.PLAIN, "assigned to you"));
        tiles.add(parts.tile(viewer, "Held by you all", "open and holder = my-party", Tone.PLAIN, "open"));
        var sections = new ArrayList<HomeSection>();
        sections.add(parts.offers(viewer, "Answer these offers first", toUs));
        if (leads) {
            sections.add(parts.section(viewer, "Escalated: say what happens now", ASKED_OF_LEAD, Sort.TOUCHED));
            sections.add(parts.section(
                    viewer, "Nobody is at work on these", "open and holder = my-party and owner = none", Sort.OLDEST));
        } else {
            sections.add(parts.section(viewer, "Yours", "open and owner = me", Sort.OLDEST));
        }
        sections.add(parts.section(
                viewer, "Held by your organisation: what runs out first", "open and holder = my-party", Sort.DUE));
        sections.add(parts.offers(viewer, "You offered these and wait for an answer", byUs));
        var summary = toUs.isEmpty()
                ? "No offer waits for your answer."
                : toUs.size() == 1 ? "One offer waits for your answer." : toUs.size() + " offers wait for your answer.";
        return new Home(leads ? "Your team's work" : "Your work", summary, tiles, sections);
    }

    private String late(List<OpenOffer> offers) {
        long late = offers.stream()
                .filter(offer -> offer.answerBy().isBefore(parts.now()))
                .count();
        return late == 0 ? "none is late" : late + " late";
    }

    /** The duty officer: hand-offs in limbo, decisions owed, and clocks at risk by party. */
    Home dutyOfficer(Viewer viewer) {
        var offers = queue.openOffers(viewer.actor(), MOST_OFFERS);
        var disputes = queue.openArbitrations(viewer.actor(), MOST_OFFERS);
        var soon = parts.rows(viewer, SOON, Sort.DUE, MOST_AT_RISK);
        var tiles = List.of(
                HomeParts.tile(
                        offers.size(),
                        MOST_OFFERS,
                        "In limbo",
                        HomeParts.href("open and offered != none"),
                        Tone.RISK,
                        late(offers)),
                HomeParts.tile(disputes.size(), MOST_OFFERS, "Decisions", "#decisions", Tone.OVER, "who must hold it"),
                parts.tile(viewer, "Over", "open and breached", Tone.OVER, "a clock ran out"),
                HomeParts.tile(
                        soon.size(),
                        MOST_AT_RISK,
                        "Due within 2 h",
                        HomeParts.href(SOON) + "&sort=due",
                        Tone.RISK,
                        "or over already"),
                parts.tile(viewer, "Waiting", "paused", Tone.PAUSED, "paused with a reason"));
        return new Home(
                "The estate now",
                "Hand-offs without an answer, decisions that are yours, and clocks that run out.",
                tiles,
                List.of(
                        parts.decisions(viewer, "Decide who must hold these", disputes),
                        parts.section(viewer, "Escalated to you: say what happens now", ASKED_OF_OFFICER, Sort.TOUCHED),
                        parts.offers(viewer, "In limbo: offered, not answered", offers),
                        byParty(soon),
                        parts.section(viewer, "What runs out first", "open and not paused", Sort.DUE)));
    }

    /** How many clocks each party has over and running out, from the first {@value #MOST_AT_RISK} that are due. */
    private HomeSection byParty(List<Row> soon) {
        var counts = new TreeMap<String, int[]>();
        for (var row : soon) {
            var due = row.times().due();
            if (due == null) {
                continue;
            }
            var count =
                    counts.computeIfAbsent(parts.party(new PartyId(row.holder().party())), any -> new int[3]);
            int minutes = (int) java.time.Duration.between(parts.now(), due).toMinutes();
            count[due.isBefore(parts.now()) ? 0 : minutes < 30 ? 1 : 2]++;
        }
        var lines = counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, int[]> entry) -> -entry.getValue()[0]))
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .toList();
        var columns = List.of(
                Column.text("Who holds them"),
                Column.number("Over"),
                Column.number("Within 30 min"),
                Column.number("Within 2 h"));
        return new HomeSection(new DataTable("Clocks at risk, by who holds them", columns, lines, false), null);
    }

    private static org.fairlead.platform.web.ui.Row line(String party, int[] counts) {
        var filter = SOON + " and holder = \"" + party.replace("\"", "") + "\"";
        return new org.fairlead.platform.web.ui.Row(List.of(
                Cell.linked(party, HomeParts.href(filter) + "&sort=due"),
                count(counts[0]),
                count(counts[1]),
                count(counts[2])));
    }

    private static Cell count(int number) {
        return Cell.of(number == 0 ? "–" : Integer.toString(number));
    }

    /** The service desk: what to take next. */
    Home agent(Viewer viewer) {
        var untaken = "open and holder = my-party and owner = none and offered = none";
        var tiles = List.of(
                parts.tile(viewer, "To take", untaken, Tone.RISK, "at the desk, nobody at work"),
                parts.tile(viewer, "Yours", "open and owner = me", Tone.PLAIN, "assigned to you"),
                parts.tile(
                        viewer,
                        "Over",
                        "open and holder = my-party and breached",
                        Tone.OVER,
                        "at the desk, a clock ran out"),
                parts.tile(viewer, "In limbo", "open and offered != none", Tone.RISK, "offered, not answered"),
                parts.tile(viewer, "To confirm", "phase = done", Tone.MET, "resolved, not confirmed"));
        return new Home(
                "What to do next",
                "What nobody has taken comes first, soonest due at the top.",
                tiles,
                List.of(
                        parts.section(viewer, "Take one of these: nobody is at work on them", untaken, Sort.DUE),
                        parts.section(viewer, "Yours", "open and owner = me", Sort.OLDEST),
                        parts.offers(viewer, "Offered and not answered", queue.openOffers(viewer.actor(), MOST_OFFERS)),
                        parts.section(viewer, "Resolved: ring the user and confirm", "phase = done", Sort.OLDEST)));
    }

    /** The administrator: what the register holds, and how the estate stands. */
    Home administrator(Viewer viewer) {
        var kinds = register.kinds().stream()
                .sorted(Comparator.comparing(RegisterKind::words))
                .map(this::kind)
                .toList();
        var columns = List.of(Column.text("What the register holds"), Column.number("In force"));
        return new Home(
                "Keeping Fairlead",
                "The organisations, people, services and agreements that everything else follows.",
                List.of(
                        parts.tile(viewer, "Open", "open", Tone.PLAIN, "in the whole estate"),
                        parts.tile(
                                viewer,
                                "No service",
                                "open and service = none",
                                Tone.RISK,
                                "no clock knows what was promised"),
                        parts.tile(
                                viewer,
                                "No category",
                                "open and category = none",
                                Tone.RISK,
                                "no packet is asked for")),
                List.of(
                        new HomeSection(new DataTable("Places", PLACES, places(viewer), false), null),
                        new HomeSection(new DataTable("Register", columns, kinds, false), null)));
    }

    /** What is kept beside the register. */
    private List<org.fairlead.platform.web.ui.Row> places(Viewer viewer) {
        return places.stream()
                .filter(place -> access.may(viewer.actor(), place.needs()))
                .map(place -> new org.fairlead.platform.web.ui.Row(
                        List.of(Cell.linked(place.text(), place.href()), Cell.of(place.sentence()))))
                .toList();
    }

    private <T> org.fairlead.platform.web.ui.Row kind(RegisterKind<T> kind) {
        var words = kind.path().replace('-', ' ');
        return new org.fairlead.platform.web.ui.Row(List.of(
                Cell.linked(
                        words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1),
                        "/administration/" + kind.path()),
                Cell.of(Integer.toString(register.all(kind).size()))));
    }
}
