package org.fairlead.help.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairlead.access.Accounts;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.OwnSettings;
import org.fairlead.access.Viewer;
import org.fairlead.help.Handbook;
import org.fairlead.help.Tour;
import org.fairlead.help.Tours;
import org.fairlead.platform.prose.PageWriter;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.OwnPath;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.PageHeader;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tour: what it shows, and going on with it. */
@Controller
@Needs(Act.SEE_HELP)
class TourPages {

    private final Accounts accounts;
    private final Tours tours;
    private final Targets targets;

    TourPages(Tours tours, Handbook handbook, Accounts accounts) {
        this.accounts = accounts;
        this.tours = tours;
        this.targets = new Targets(handbook, "tour/");
    }

    @GetMapping(TourGuide.PATH)
    String tour(Viewer viewer, Frame frame, Model model) {
        var tour = tours.of(viewer.actor());
        var begin = Action.submit(say("help.tour.begin"), "to", "1").as(Action.Kind.PRIMARY);
        model.addAttribute(
                "page",
                Page.of(say("help.tour.title"), frame, Marking.STANDARD).under(new Link(say("help.title"), "/help")));
        model.addAttribute("header", PageHeader.titled(tour.title()));
        model.addAttribute("text", PageWriter.of(contents(tour), targets));
        model.addAttribute("begin", begin);
        model.addAttribute("form", Form.to(TourGuide.PATH, frame.csrf()));
        return "help/tour";
    }

    private static String contents(Tour tour) {
        return IntStream.range(0, tour.steps().size())
                .mapToObj(at -> (at + 1) + ". " + tour.steps().get(at).title())
                .collect(Collectors.joining("\n"));
    }

    /** Goes to a step, on the page it is about, or ends the tour on the page one is on. */
    @PostMapping(TourGuide.PATH)
    ResponseEntity<Void> go(@RequestParam String to, Viewer viewer, HttpServletRequest request) {
        var steps = tours.of(viewer.actor()).steps();
        int step = to.matches("[1-9]\\d?") ? Math.min(Integer.parseInt(to), steps.size()) : 0;
        var there = step == 0
                ? OwnPath.of(request.getHeader(HttpHeaders.REFERER))
                : steps.get(step - 1).href();
        accounts.keep(viewer.actor().optionalPerson().orElseThrow(), OwnSettings.atStep(step));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, TourCookie.of(step, request))
                .location(URI.create(there))
                .build();
    }
}
