package org.fairlead.portal;

import static org.fairlead.platform.language.Say.say;

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

    private static final int MOST_OFFERS = 100;

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
                new Counted(say("portal.team-home.offers-to-answer"), TO_US, Tone.RISK, late(toUs)),
                new Counted(say("portal.work-homes.yours"), MINE, Tone.PLAIN, say("portal.work-homes.assigned-to-you")),
                new Counted(say("portal.estate-home.over"), OVER, Tone.OVER, say("portal.estate-home.a-clock-ran-out")),
                new Counted(
                        say("portal.estate-home.due-within-h"),
                        SOON,
                        Tone.RISK,
                        say("portal.estate-home.or-over-already")),
                new Counted(
                        say("portal.work-homes.to-take"),
                        UNTAKEN,
                        Tone.RISK,
                        say("portal.work-homes.nobody-is-at-work-on")),
                new Counted(say("portal.team-home.held-by-you-all"), OURS, Tone.PLAIN, say("portal.work-homes.open")));
        return new Home(
                say("portal.work-homes.your-work"),
                say("portal.work-homes.offers-wait", "count", toUs.size()),
                tiles,
                List.of(
                        parts.offers(viewer, say("portal.team-home.answer-these-offers-first"), toUs, TO_US),
                        parts.section(viewer, say("portal.work-homes.then-these-yours-what-to"), MINE_NOW, Sort.NEXT),
                        parts.section(viewer, say("portal.team-home.nobody-is-at-work-on"), UNTAKEN, Sort.NEXT),
                        parts.section(
                                viewer,
                                say("portal.work-homes.yours-waiting-for-somebody-else"),
                                MINE_WAITING,
                                Sort.UNTOUCHED),
                        parts.offers(viewer, say("portal.team-home.you-offered-these-and-wait"), byUs, BY_US)));
    }

    private String late(List<OpenOffer> offers) {
        long late = offers.stream()
                .filter(offer -> offer.answerBy().isBefore(parts.now()))
                .count();
        return say("portal.estate-home.late", "late", late);
    }

    /** The service desk: what to do next, one's own and what nobody has taken in one queue. */
    Home agent(Viewer viewer) {
        var tiles = parts.tiles(
                viewer,
                new Counted(
                        say("portal.work-homes.to-take"),
                        UNTAKEN,
                        Tone.RISK,
                        say("portal.work-homes.at-the-desk-nobody-at")),
                new Counted(say("portal.work-homes.yours"), MINE, Tone.PLAIN, say("portal.work-homes.assigned-to-you")),
                new Counted(
                        say("portal.estate-home.over"), OVER, Tone.OVER, say("portal.work-homes.at-the-desk-a-clock")),
                new Counted(
                        say("portal.estate-home.in-limbo"),
                        LIMBO,
                        Tone.RISK,
                        say("portal.work-homes.offered-not-answered")),
                new Counted(
                        say("portal.work-homes.to-confirm"),
                        DONE,
                        Tone.MET,
                        say("portal.work-homes.resolved-not-confirmed")));
        return new Home(
                say("portal.work-homes.what-to-do-next"),
                say("portal.work-homes.summary"),
                tiles,
                List.of(
                        parts.section(viewer, say("portal.work-homes.next"), NEXT, Sort.NEXT),
                        parts.section(
                                viewer,
                                say("portal.work-homes.yours-waiting-for-somebody-else"),
                                MINE_WAITING,
                                Sort.UNTOUCHED),
                        parts.offers(
                                viewer,
                                say("portal.work-homes.offered-and-not-answered"),
                                queue.openOffers(viewer.actor(), MOST_OFFERS),
                                LIMBO),
                        parts.section(viewer, say("portal.work-homes.resolved-ring-the-user-and"), DONE, Sort.OLDEST)));
    }

    /** The administrator: what the register holds, and how the estate stands. */
    Home administrator(Viewer viewer) {
        var kinds = register.kinds().stream()
                .sorted(Comparator.comparing(RegisterKind::words))
                .map(this::kind)
                .toList();
        var columns = List.of(
                Column.text(say("portal.work-homes.what-the-register-holds")),
                Column.number(say("portal.work-homes.in-force")));
        return new Home(
                say("portal.work-homes.keeping-fairlead"),
                say("portal.work-homes.the-organisations-people-services-and"),
                parts.tiles(
                        viewer,
                        new Counted(
                                say("portal.estate-home.open"),
                                "open",
                                Tone.PLAIN,
                                say("portal.work-homes.in-the-whole-estate")),
                        new Counted(
                                say("portal.work-homes.no-service"),
                                "open and service = none",
                                Tone.RISK,
                                say("portal.work-homes.no-clock-knows-what-was")),
                        new Counted(
                                say("portal.work-homes.no-category"),
                                "open and category = none",
                                Tone.RISK,
                                say("portal.work-homes.no-packet-is-asked-for"))),
                List.of(
                        new HomeSection(
                                new DataTable(
                                        say("portal.work-homes.places"),
                                        List.of(
                                                Column.text(say("portal.work-homes.place")),
                                                Column.text(say("portal.work-homes.done-there"))),
                                        places(viewer),
                                        false),
                                null),
                        new HomeSection(
                                new DataTable(say("portal.work-homes.register"), columns, kinds, false), null)));
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
