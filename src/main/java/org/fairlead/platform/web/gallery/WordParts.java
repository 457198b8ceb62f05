package org.fairlead.platform.web.gallery;

import java.util.List;
import java.util.Map;
import org.fairlead.platform.web.gallery.Part.Sample;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Card;
import org.fairlead.platform.web.ui.Chip;
import org.fairlead.platform.web.ui.Confirm;
import org.fairlead.platform.web.ui.Csrf;
import org.fairlead.platform.web.ui.EmptyState;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Icon;
import org.fairlead.platform.web.ui.LazyPanel;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.NavItem;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Progress;
import org.fairlead.platform.web.ui.SearchBox;
import org.fairlead.platform.web.ui.Tabs;
import org.fairlead.platform.web.ui.Tag;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.web.ui.Visibility;
import org.fairlead.platform.web.ui.VisibilityBadge;

/** What pages say, what they are divided by, and what leads on. */
final class WordParts {

    private static final String HERE = "/gallery";

    private WordParts() {}

    static List<Part> all(Csrf csrf) {
        return List.of(
                header(csrf),
                action(csrf),
                actionBar(),
                tag(),
                badge(),
                chip(),
                chips(),
                notice(csrf),
                emptyState(),
                confirm(csrf),
                progress(),
                card(),
                sideBySide(),
                lazyPanel(),
                tabs(),
                breadcrumbs(),
                searchBox(),
                icon(),
                mark());
    }

    private static Part header(Csrf csrf) {
        return Part.of(
                "pageHeader",
                "Once on every page, first in its content: it holds the only heading of the first level. Actions stand beside it, the"
                        + " likeliest first. A number belongs to records alone.",
                Sample.of("A record, with its tags and actions", RecordSamples.header(csrf)),
                Sample.of("A page about nothing in particular", PageHeader.titled("Your settings")));
    }

    private static Part action(Csrf csrf) {
        return Part.of(
                "action",
                "For one thing a person can do. One primary action at most on a page; danger only for what hurts or cannot be taken back."
                        + " A link that goes somewhere is a link, not a button.",
                Sample.of("Primary, sends its form", Action.submit("Resolve")),
                Sample.of(
                        "Secondary, opens a page, and has a key",
                        Action.go("Pause", HERE).withKey("p")),
                Sample.of("Quiet", Action.go("Cancel", HERE).as(Action.Kind.QUIET)),
                Sample.of("Danger", Action.submit("Void the pause").as(Action.Kind.DANGER)),
                Sample.of("A form of its own", Action.post("Watch it", Form.to(HERE, csrf))));
    }

    private static Part actionBar() {
        return Part.of(
                "actionBar",
                "For actions that belong together, the likeliest first. Beneath a form, what sends it comes first and what leaves it last.",
                Sample.of(
                        "Two of them",
                        ActionBar.of(
                                Action.submit("Send"), Action.go("Cancel", HERE).as(Action.Kind.QUIET))));
    }

    private static Part tag() {
        return Part.of(
                "tag",
                "For the state of a thing in a word or two. With its sign where the state matters: colour alone says nothing to one man in"
                        + " twelve. Never for what can be pressed.",
                Sample.of("Says nothing about good or bad", Tag.plain("New")),
                Sample.of("Priority", Tag.priority(1, "P1 · Critical")),
                Sample.of("With its sign", Tag.signed(Tone.RISK, "At risk")),
                Sample.of("Over", Tag.signed(Tone.OVER, "Over")),
                Sample.of("Met", Tag.signed(Tone.MET, "Resolved")),
                Sample.of("Paused", Tag.signed(Tone.PAUSED, "Paused")));
    }

    private static Part badge() {
        return Part.of(
                "badge",
                "Beside everything that not everybody may read: who may, in words, with a sign. On every entry of a timeline but moves.",
                Sample.of("Everybody", new VisibilityBadge(Visibility.PUBLIC, "everyone")),
                Sample.of("Named parties", new VisibilityBadge(Visibility.SHARED, "shared with Meridian")),
                Sample.of("One's own organisation", new VisibilityBadge(Visibility.INTERNAL, "internal")));
    }

    private static Part chip() {
        return Part.of(
                "chip",
                "For a choice that is a link to the same page shown otherwise, such as a kept filter. The one that holds is current.",
                Sample.of("With a count", Chip.of("Due within the hour", HERE).withCount("3")),
                Sample.of("Current", Chip.of("Open", HERE).asCurrent()));
    }

    private static Part chips() {
        return Part.of(
                "chips",
                "For a handful of chips of which one holds. More than seven belong into a list of choices.",
                new Sample(
                        "Three",
                        Map.of(
                                "chips",
                                List.of(
                                        Chip.of("All", HERE).asCurrent(),
                                        Chip.of("Notes", HERE).withCount("3"),
                                        Chip.of("Changes", HERE)))));
    }

    private static Part notice(Csrf csrf) {
        return Part.of(
                "notice",
                "For what has just happened, above the content. Refusals and warnings are announced at once, the rest waits its turn."
                        + " What can be taken back carries the button that does.",
                Sample.of("Done, with undo", FormSamples.offered(csrf)),
                Sample.of("Refused", FormSamples.refused()),
                Sample.of(
                        "A warning",
                        new Notice(
                                Tone.RISK,
                                "M. Lindqvist is writing here too.",
                                "Both texts are kept; look before you send.",
                                null)),
                Sample.of("To know", new Notice(Tone.ACCENT, "Import runs.", "You can leave this page.", null)));
    }

    private static Part emptyState() {
        return Part.of(
                "emptyState",
                "Where there is nothing yet: says why, and what to do about it. Never an empty table.",
                Sample.of(
                        "With something to do",
                        new EmptyState(
                                "Nothing is on hold",
                                "What you pause is listed here until somebody answers.",
                                Action.go("See what you hold", HERE))),
                Sample.of("Nothing to do", new EmptyState("No news", "You have read everything.", null)));
    }

    private static Part confirm(Csrf csrf) {
        return Part.of(
                "confirm",
                "Before something that hurts or cannot be taken back, as a page of its own. Its button repeats the verb; what will happen is"
                        + " said in sentences. What can be undone needs no question.",
                Sample.of("A merge", FormSamples.merge(csrf)),
                Sample.of(
                        "A single consequence",
                        new Confirm(
                                "Withdraw the token of the night report?",
                                List.of("The report stops until it is given another."),
                                "Withdraw it",
                                HERE,
                                Form.to(HERE, csrf))));
    }

    private static Part progress() {
        return Part.of(
                "progress",
                "For work of more than ten seconds whose size is known. The words beneath say what is done, what is left, and what went wrong.",
                Sample.of(
                        "Under way",
                        new Progress("rows", "Reading a log", 4120, 10000, "4,120 of 10,000 rows, about 2 min left")),
                Sample.of("Done", new Progress("all-rows", "Reading a log", 10000, 10000, "10,000 rows read")));
    }

    private static Part card() {
        return Part.of(
                "card",
                "For a part of a page with a heading of its own. Attention is for the one card that needs somebody to act.",
                Sample.of("Plain", Card.of("card-plain", "About it"))
                        .and("content", Sample.holding("What stands in it.")),
                Sample.of(
                                "With a link beside its heading",
                                Card.of("card-more", "Files").withMore(new Link("All 12", HERE)))
                        .and("content", Sample.holding("The newest three.")),
                Sample.of(
                                "Needs attention",
                                Card.of("card-attention", "Waits for you").asAttention())
                        .and("content", Sample.holding("The user asked whether it is done.")));
    }

    private static Part sideBySide() {
        return Part.of(
                "sideBySide",
                "For a page about one thing: what one works on, and beside it what one needs to know. On a phone the second follows the first.",
                new Sample(
                        "Wide",
                        Map.of(
                                "main", Sample.holding("The timeline."),
                                "aside", Sample.holding("Service, site, reporter."),
                                "label", "About the sample record")),
                new Sample(
                        "With a narrow column beside it",
                        Map.of(
                                "main",
                                Sample.holding("The form."),
                                "aside",
                                Sample.holding("What happens next."),
                                "label",
                                "About the sample form",
                                "narrow",
                                true)));
    }

    private static Part lazyPanel() {
        return Part.of(
                "lazyPanel",
                "For a card that another practice fills: fetched when it comes into sight, a link where there is no script. It keeps practices"
                        + " apart and first views light.",
                Sample.of(
                        "Before it is fetched",
                        new LazyPanel("related-sample", "Related", "/gallery/related", "Show related records")));
    }

    private static Part tabs() {
        return Part.of(
                "tabs",
                "For pages about the same thing, side by side. They are links: each has an address of its own.",
                Sample.of(
                        "Three, one with a count",
                        new Tabs(
                                "Sample tabs",
                                List.of(
                                        NavItem.of("Record", HERE).asCurrent(),
                                        NavItem.of("Clocks", HERE),
                                        NavItem.of("Files", HERE).withCount("2")))));
    }

    private static Part breadcrumbs() {
        return Part.of(
                "breadcrumbs",
                "Above the heading of a page that lies within another. Not on lists and homes.",
                new Sample(
                        "Two above",
                        Map.of("trail", List.of(new Link("Incidents", HERE), new Link(RecordSamples.NUMBER, HERE)))));
    }

    private static Part searchBox() {
        return Part.of(
                "searchBox",
                "Once on every page, in its header: one box over everything one may read.",
                Sample.of("Empty", new SearchBox(HERE, "", "Find anything")));
    }

    private static Part icon() {
        return Part.of(
                "icon",
                "Beside words and never instead of them. One drawing per meaning, on a grid of 16 by 16.",
                java.util.Arrays.stream(Icon.values())
                        .map(icon -> Sample.of(
                                icon.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '), icon))
                        .toArray(Sample[]::new));
    }

    private static Part mark() {
        return Part.of(
                "mark",
                "The product's own sign, in the header and on the page before sign-in.",
                new Sample("At its size", Map.of()));
    }
}
