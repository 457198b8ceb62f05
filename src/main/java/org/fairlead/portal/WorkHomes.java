package org.fairlead.portal;

import java.util.Comparator;
import java.util.List;
import org.fairlead.access.Access;
import org.fairlead.access.AdministrationPlace;
import org.fairlead.access.Viewer;
import org.fairlead.handoff.HandOffQueue;
import org.fairlead.handoff.HandOffQueue.OpenOffer;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.portal.HomeParts.Counted;
import org.fairlead.record.RecordList.Sort;
import org.springframework.stereotype.Component;

/**
 * Homes of those who work on incidents, and of those who keep the tool. What comes next is in the order of a queue (F24) as far as its
 * fields exist: what touches operations, then priority, then what runs out first, then age. Precedence is no field yet.
 */
@Component
class WorkHomes {

    static final String IN_ORDER =
            "What touches operations comes first, then the priority, then what runs out soonest, then the oldest.";

    private static final int MOST_OFFERS = 100;
    private static final List<Column> PLACES = List.of(Column.text("Place"), Column.text("What is done there"));

    private static final String TO_US = "offered = my-party";
    private static final String BY_US = "open and holder = my-party and offered != none";
    private static final String OURS = "open and holder = my-party";
    private static final String OVER = OURS + " and breached";
    private static final String SOON = OURS + " and not paused and due < 2h";
    private static final String UNTAKEN = OURS + " and not paused and owner = none and offered = none";
    private static final String NEXT = OURS + " and not paused and offered = none and owner in (me, none)";
    private static final String MINE = "open and owner = me";
    private static final String MINE_NOW = "open and not paused and owner = me";
    private static final String MINE_WAITING = "paused and owner = me";
    private static final String LIMBO = "open and offered != none";
    private static final String DONE = "phase = done";

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

    /** A provider's people: offers to answer with their timers, then their own work in the order of the queue. */
    Home provider(Viewer viewer) {
        var actor = viewer.actor();
        var open = queue.openOffers(actor, MOST_OFFERS);
        var toUs = open.stream().filter(offer -> actor.actsFor(offer.to())).toList();
        var byUs = open.stream().filter(offer -> actor.actsFor(offer.from())).toList();
        var tiles = parts.tiles(
                viewer,
                new Counted("Offers to answer", TO_US, Tone.RISK, late(toUs)),
                new Counted("Yours", MINE, Tone.PLAIN, "assigned to you"),
                new Counted("Over", OVER, Tone.OVER, "a clock ran out"),
                new Counted("Due within 2 h", SOON, Tone.RISK, "or over already"),
                new Counted("To take", UNTAKEN, Tone.RISK, "nobody is at work on it"),
                new Counted("Held by you all", OURS, Tone.PLAIN, "open"));
        return new Home(
                "Your work",
                waiting(toUs.size()) + " " + IN_ORDER,
                tiles,
                List.of(
                        parts.offers(viewer, "Answer these offers first", toUs, TO_US),
                        parts.section(viewer, "Then these: yours, what to do next at the top", MINE_NOW, Sort.NEXT),
                        parts.section(viewer, "Nobody is at work on these", UNTAKEN, Sort.NEXT),
                        parts.section(viewer, "Yours, waiting for somebody else", MINE_WAITING, Sort.UNTOUCHED),
                        parts.offers(viewer, "You offered these and wait for an answer", byUs, BY_US)));
    }

    private static String waiting(int offers) {
        return switch (offers) {
            case 0 -> "No offer waits for your answer.";
            case 1 -> "One offer waits for your answer.";
            default -> offers + " offers wait for your answer.";
        };
    }

    private String late(List<OpenOffer> offers) {
        long late = offers.stream()
                .filter(offer -> offer.answerBy().isBefore(parts.now()))
                .count();
        return late == 0 ? "none is late" : late + " late";
    }

    /** The service desk: what to do next, one's own and what nobody has taken in one queue. */
    Home agent(Viewer viewer) {
        var tiles = parts.tiles(
                viewer,
                new Counted("To take", UNTAKEN, Tone.RISK, "at the desk, nobody at work"),
                new Counted("Yours", MINE, Tone.PLAIN, "assigned to you"),
                new Counted("Over", OVER, Tone.OVER, "at the desk, a clock ran out"),
                new Counted("In limbo", LIMBO, Tone.RISK, "offered, not answered"),
                new Counted("To confirm", DONE, Tone.MET, "resolved, not confirmed"));
        return new Home(
                "What to do next",
                "Yours, and what nobody has taken. " + IN_ORDER,
                tiles,
                List.of(
                        parts.section(viewer, "Next", NEXT, Sort.NEXT),
                        parts.section(viewer, "Yours, waiting for somebody else", MINE_WAITING, Sort.UNTOUCHED),
                        parts.offers(
                                viewer,
                                "Offered and not answered",
                                queue.openOffers(viewer.actor(), MOST_OFFERS),
                                LIMBO),
                        parts.section(viewer, "Resolved: ring the user and confirm", DONE, Sort.OLDEST)));
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
                parts.tiles(
                        viewer,
                        new Counted("Open", "open", Tone.PLAIN, "in the whole estate"),
                        new Counted(
                                "No service", "open and service = none", Tone.RISK, "no clock knows what was promised"),
                        new Counted("No category", "open and category = none", Tone.RISK, "no packet is asked for")),
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
