package org.fairlead.incident.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairlead.handoff.OfferState;
import org.fairlead.incident.Sight;
import org.fairlead.link.Links;
import org.fairlead.link.Relation;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Csrf;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.FactList;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Tag;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.record.Phase;
import org.springframework.stereotype.Component;

/** The parts of the record page that are neither clocks nor lanes nor timeline. */
@Component
class RecordDrawing {

    private static final List<String> MAIN =
            List.of("note", "hand-over", "pause", "resume", "confirm", "reopen", "resolve");
    private static final List<String> ANSWERS = List.of("accept", "reject");
    private static final Map<String, String> KEYS =
            Map.of("note", "n", "hand-over", "h", "pause", "p", "resume", "p", "resolve", "r");

    private final Names names;
    private final Map<String, ActForm> forms;

    RecordDrawing(Names names, List<ActForm> forms) {
        this.names = names;
        this.forms = forms.stream().collect(Collectors.toUnmodifiableMap(ActForm::code, Function.identity()));
    }

    Optional<ActForm> form(String code) {
        return Optional.ofNullable(forms.get(code));
    }

    static Marking marking(String text) {
        var plain = text.toUpperCase(Locale.UK);
        var style = plain.startsWith("TOP SECRET")
                ? "top"
                : plain.startsWith("SECRET") ? "secret" : plain.contains("SENSITIVE") ? "sensitive" : "official";
        return new Marking(text, style);
    }

    PageHeader header(Seen seen, Csrf csrf, String key) {
        var header = seen.header();
        var tags = new ArrayList<Tag>();
        tags.add(Tag.priority(Math.min(5, header.priority()), "P" + header.priority()));
        tags.add(state(header.progress().state(), header.progress().phase()));
        tags.add(Tag.of(Tone.ACCENT, "Held by " + names.party(header.holder().party())));
        seen.handOffs()
                .openOffer()
                .ifPresent(offer -> tags.add(Tag.of(
                        offer.state() == OfferState.TIMED_OUT ? Tone.OVER : Tone.RISK,
                        "Offered to " + names.party(offer.fact().to()))));
        var actions = new ArrayList<Action>();
        for (var code : MAIN) {
            action(seen, csrf, key, code).ifPresent(actions::add);
        }
        if (!actions.isEmpty()) {
            actions.set(actions.size() - 1, actions.getLast().as(Action.Kind.PRIMARY));
        }
        var logged = "Logged " + seen.times().moment(header.openedAt())
                + (header.subject().reporter() == null
                        ? ""
                        : " for " + names.person(header.subject().reporter()));
        return new PageHeader(
                header.identity().number().text(), header.subject().title(), tags, logged, new ActionBar(actions));
    }

    static Tag state(String state, Phase phase) {
        var words = TimelineWords.state(state);
        return switch (phase) {
            case OPEN -> Tag.of(Tone.MET, words);
            case WAITING -> Tag.of(Tone.PAUSED, words);
            case DONE -> Tag.signed(Tone.MET, words);
            case ENDED -> Tag.plain(words);
        };
    }

    private Optional<Action> action(Seen seen, Csrf csrf, String key, String code) {
        return form(code).filter(form -> form.offered(seen)).map(form -> action(seen, csrf, key, form));
    }

    /** What is done at once is a button of its own; everything else opens its form. */
    private static Action action(Seen seen, Csrf csrf, String key, ActForm form) {
        var href = seen.href() + "/" + form.code();
        var action = form instanceof AtOnce
                ? Action.post(form.title(), Form.to(href, csrf, new Hidden("intent", key + form.code())))
                : Action.go(form.title(), href);
        var shortcut = KEYS.get(form.code());
        return shortcut == null ? action : action.withKey(shortcut);
    }

    /** The question an open offer puts to the viewer, with both answers. */
    Optional<Notice> question(Seen seen) {
        return seen.handOffs()
                .openOffer()
                .filter(offer -> seen.actor().actsFor(offer.fact().to()))
                .map(offer -> new Notice(
                        offer.state() == OfferState.TIMED_OUT ? Tone.OVER : Tone.RISK,
                        names.party(offer.fact().from()) + " offers you this incident",
                        offer.state() == OfferState.TIMED_OUT
                                ? "The time to answer ended "
                                        + seen.times().moment(offer.fact().answerBy()) + " and now counts against you."
                                : "Answer by "
                                        + seen.times().moment(offer.fact().answerBy())
                                        + ". It stays with them until you accept.",
                        null));
    }

    ActionBar answers(Seen seen, Csrf csrf, String key) {
        var actions = new ArrayList<Action>();
        for (var code : ANSWERS) {
            action(seen, csrf, key, code).ifPresent(actions::add);
        }
        if (!actions.isEmpty()) {
            actions.set(0, actions.getFirst().as(Action.Kind.PRIMARY));
        }
        return new ActionBar(actions);
    }

    /** Everything else the viewer can do. */
    ActionBar more(Seen seen, Csrf csrf, String key) {
        var actions = forms.values().stream()
                .filter(form -> !MAIN.contains(form.code()) && !ANSWERS.contains(form.code()))
                .filter(form -> form.offered(seen))
                .sorted(java.util.Comparator.comparing(ActForm::title))
                .map(form -> action(seen, csrf, key, form).as(Action.Kind.QUIET))
                .toList();
        return new ActionBar(actions);
    }

    FactList facts(Seen seen) {
        var subject = seen.header().subject();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("Service", names.service(subject.service())));
        facts.add(Fact.of("Category", names.category(subject.category())));
        facts.add(Fact.of("Site", names.site(subject.site())));
        if (subject.reporter() != null) {
            facts.add(Fact.of("Reporter", names.person(subject.reporter())));
        }
        if (subject.affected() != null) {
            facts.add(Fact.of("For", names.person(subject.affected())));
        }
        var holder = seen.header().holder();
        if (Sight.seesStaff(seen.actor())) {
            facts.add(Fact.of("Team", holder.team() == null ? "None in particular" : names.team(holder.team())));
            facts.add(Fact.of(
                    "At work", holder.assignee() == null ? "Nobody in particular" : names.person(holder.assignee())));
        }
        if (seen.header().progress().reopenings() > 0) {
            facts.add(Fact.of(
                    "Reopened",
                    seen.header().progress().reopenings() == 1
                            ? "Once"
                            : seen.header().progress().reopenings() + " times"));
        }
        return new FactList(facts, false);
    }

    /** Relations as links. */
    List<Link> relations(Seen seen) {
        var links = new ArrayList<Link>();
        for (var link : Links.of(seen.view().history())) {
            links.add(new Link(
                    link.fact().relation().words() + " " + link.fact().number(),
                    "/incidents/" + link.fact().number()));
        }
        for (var relation : List.of(Relation.CHILD_OF, Relation.MERGED_INTO)) {
            for (var other : Links.into(seen.view().history(), relation)) {
                var words = relation == Relation.CHILD_OF ? "Has a part" : "Goes on for a duplicate";
                links.add(new Link(words, "/incidents/" + other));
            }
        }
        return links;
    }

    ActForm needed(String code) {
        return form(code).orElseThrow(() -> GeneralRefusal.unknown("page of that name"));
    }
}
