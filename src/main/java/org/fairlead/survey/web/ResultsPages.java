package org.fairlead.survey.web;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.List;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Shortcut;
import org.fairlead.access.Viewer;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.survey.SpanText;
import org.fairlead.survey.SurveyResults;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What came of asking people how it went. */
@Controller
@Needs(Act.SEE_SURVEYS)
class ResultsPages {

    private final SurveyResults results;
    private final ResultsDrawing drawing;
    private final Access access;
    private final Clock clock;

    ResultsPages(SurveyResults results, ResultsDrawing drawing, Access access, Clock clock) {
        this.results = results;
        this.drawing = drawing;
        this.access = access;
        this.clock = clock;
    }

    /** Where it is found from anywhere. */
    @Bean
    static Shortcut satisfaction() {
        return new Shortcut(
                later("survey.place.satisfaction"),
                ResultsDrawing.HERE,
                later("survey.place.shortcut-sentence"),
                Act.SEE_SURVEYS);
    }

    @GetMapping(ResultsDrawing.HERE)
    String show(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            Viewer viewer,
            Frame frame,
            Model model) {
        var span = SpanText.read(from, until, clock.instant());
        model.addAttribute("page", Page.of(say("survey.place.satisfaction"), frame, Marking.STANDARD));
        model.addAttribute(
                "header",
                new PageHeader(
                        "",
                        say("survey.place.satisfaction"),
                        List.of(),
                        say("survey.results.as-answered"),
                        acts(viewer)));
        model.addAttribute("m", drawing.view(results.of(viewer.actor(), span)));
        return "survey/results";
    }

    private ActionBar acts(Viewer viewer) {
        return access.may(viewer.actor(), Act.KEEP_REGISTER)
                ? ActionBar.of(Action.go(say("survey.results.change-what-is-asked"), "/administration/surveys"))
                : ActionBar.of();
    }
}
