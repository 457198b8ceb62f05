package org.fairlead.search.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.platform.search.Question;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.EmptyState;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.search.Searches;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finding anything by words, by a number or the beginning of one, among what the viewer may read; and the palette of the same. */
@Controller
@Needs(Act.SEE_HELP)
class FindPages {

    private static final int FIRST = 5;
    private static final int WHOLE = 50;
    private static final int RECENT_IN_PALETTE = 6;

    private final Searches searches;
    private final Drawing drawing;

    FindPages(Searches searches, Drawing drawing) {
        this.searches = searches;
        this.drawing = drawing;
    }

    /** The page. A whole number leads straight to its record. */
    @GetMapping("/find")
    String find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String facet,
            Viewer viewer,
            Frame frame,
            Model model) {
        var query = Typed.clean(q);
        var jump = searches.jump(viewer.actor(), query);
        if (jump.isPresent()) {
            return "redirect:" + jump.get().href();
        }
        var title = query.isEmpty() ? say("search.title") : say("search.found", "query", query);
        model.addAttribute("page", Page.of(title, frame, Marking.STANDARD).spoken());
        model.addAttribute("header", PageHeader.titled(title));
        model.addAttribute(
                "m",
                Typed.question(query, false, FIRST)
                        .map(question -> found(question, facet, viewer))
                        .orElseGet(() -> recent(viewer)));
        return "search/find";
    }

    private FindModel found(Question question, String facet, Viewer viewer) {
        var query = question.words();
        var answers = searches.all(viewer.actor(), question);
        var chosen = searches.of(viewer.actor(), new Question(query, false, WHOLE), facet);
        var current = chosen.map(answer -> answer.facet().key()).orElse("");
        var sections = new ArrayList<Section>();
        if (chosen.isPresent()) {
            sections.add(drawing.whole(chosen.get(), viewer));
        } else {
            answers.forEach(answer -> sections.add(drawing.first(answer, query, viewer)));
        }
        sections.removeIf(section -> section.hits().isEmpty());
        return new FindModel(
                query,
                drawing.chips(answers, query, current),
                sections,
                sections.isEmpty() ? nothing(query, !current.isEmpty()) : null);
    }

    private static EmptyState nothing(String query, boolean ofOneKind) {
        return ofOneKind
                ? new EmptyState(
                        say("search.none-of-kind"),
                        say("search.none-of-kind-text"),
                        Action.go(say("search.show-everything"), Drawing.address(query, "")))
                : new EmptyState(say("search.none"), say("search.none-text"), Action.go(say("search.start"), "/"));
    }

    private FindModel recent(Viewer viewer) {
        var recent = drawing.lines(searches.recent(viewer.actor()), viewer);
        if (recent.isEmpty()) {
            var empty = new EmptyState(say("search.begin"), say("search.begin-text"), null);
            return new FindModel("", List.of(), List.of(), empty);
        }
        return new FindModel(
                "", List.of(), List.of(new Section("recent", say("search.recent"), recent, null, "")), null);
    }

    /** What the palette shows: while nothing is typed, what was opened last and where one can go. */
    @GetMapping("/find/palette")
    String palette(@RequestParam(defaultValue = "") String q, Viewer viewer, Model model) {
        var query = Typed.clean(q);
        model.addAttribute("query", query);
        model.addAttribute("everywhere", Drawing.address(query, ""));
        model.addAttribute(
                "sections",
                Typed.question(query, true, FIRST)
                        .map(question -> suggested(question, viewer))
                        .orElseGet(() -> atFirst(viewer)));
        return "search/palette";
    }

    private List<Section> suggested(Question question, Viewer viewer) {
        return searches.all(viewer.actor(), question).stream()
                .map(answer -> drawing.first(answer, question.words(), viewer))
                .filter(section -> !section.hits().isEmpty())
                .toList();
    }

    private List<Section> atFirst(Viewer viewer) {
        var sections = new ArrayList<Section>();
        var recent = searches.recent(viewer.actor()).stream()
                .limit(RECENT_IN_PALETTE)
                .toList();
        if (!recent.isEmpty()) {
            sections.add(new Section("recent", say("search.recent"), drawing.lines(recent, viewer), null, ""));
        }
        var places = searches.places(viewer.actor());
        sections.add(new Section("places", say("search.places"), drawing.lines(places, viewer), null, ""));
        return sections;
    }
}
