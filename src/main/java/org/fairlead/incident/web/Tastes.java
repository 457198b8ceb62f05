package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.incident.ListColumn;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.view.Taste;
import org.fairlead.view.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How somebody likes to see the list: columns and density, remembered for every list without a view. */
@Controller
@Needs(Act.READ_RECORDS)
class Tastes {

    private static final String PATH = ListPages.PATH + "/taste";

    private final Views views;
    private final UuidSource ids;

    Tastes(Views views, UuidSource ids) {
        this.views = views;
        this.ids = ids;
    }

    /** What can be remembered of the list as it is shown. */
    List<Action> of(ListAsk ask, Taste taste, Viewer viewer, Frame frame) {
        var reach = viewer.actor().reach();
        var density = Arrays.stream(Taste.Density.values())
                .filter(other -> other != taste.density())
                .map(other -> remember(words(other), new Taste(taste.columns(), other), ask.href(reach), frame));
        boolean other = ask.view() == null && !ask.columns().equals(ask.liked());
        var columns = ask.columns().equals(ListColumn.usual(reach))
                ? List.<String>of()
                : ask.columns().stream().map(ListColumn::code).toList();
        var usual = ask.with(ask.liked()).href(reach);
        return Stream.concat(
                        density,
                        other
                                ? Stream.of(remember(
                                        say("incident.taste.columns"),
                                        new Taste(columns, taste.density()),
                                        usual,
                                        frame))
                                : Stream.empty())
                .toList();
    }

    private static String words(Taste.Density density) {
        return switch (density) {
            case COMFORTABLE -> say("incident.taste.comfortable");
            case COMPACT -> say("incident.taste.compact");
        };
    }

    private Action remember(String words, Taste taste, String back, Frame frame) {
        return Action.post(
                        words,
                        Form.to(
                                PATH,
                                frame.csrf(),
                                new Hidden("columns", String.join(",", taste.columns())),
                                new Hidden("density", taste.density().code()),
                                new Hidden("back", back),
                                new Hidden("intent", ids.next().toString())))
                .as(Action.Kind.QUIET);
    }

    @PostMapping(PATH)
    String remember(
            @RequestParam(defaultValue = "") List<String> columns,
            @RequestParam(defaultValue = "") String density,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "") String intent,
            Viewer viewer,
            RedirectAttributes after) {
        var close = Taste.Density.of(density)
                .orElseThrow(() -> GeneralRefusal.invalid("density", say("incident.taste.choose")));
        var taste = new Taste(columns.stream().filter(name -> !name.isBlank()).toList(), close);
        views.like(viewer.actor(), IncidentViews.LIST, taste, Once.sentUnder(intent, "taste", taste.toString()));
        after.addFlashAttribute("notice", Notice.done(say("incident.taste.done"), say("incident.taste.done-text")));
        return "redirect:" + Whence.list(back, ListPages.PATH);
    }
}
