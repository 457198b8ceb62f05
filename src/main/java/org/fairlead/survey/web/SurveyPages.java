package org.fairlead.survey.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusalKind;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.Records;
import org.fairlead.survey.SurveyPanels;
import org.fairlead.survey.Surveys;
import org.fairlead.survey.web.SurveyDrawing.Look;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How it went on a record: saying so, saying otherwise, taking it back, and reading what others said. */
@Controller
@RequestMapping("/records/{number}/survey")
@Needs(Act.READ_RECORDS)
class SurveyPages {

    private final Surveys surveys;
    private final Records records;
    private final SurveyDrawing drawing;

    SurveyPages(Surveys surveys, Records records, SurveyDrawing drawing) {
        this.surveys = surveys;
        this.records = records;
        this.drawing = drawing;
    }

    private History found(String number, Viewer viewer) {
        var history = records.view(viewer.actor(), number, 1, Integer.MAX_VALUE)
                .orElseThrow(() -> GeneralRefusal.unknown(say("platform.thing.record")))
                .history();
        if (viewer.actor().reach() == Reach.PARTY
                && SurveyPanels.of(viewer.actor(), history).isEmpty()) {
            throw GeneralRefusal.unknown(say("survey.unknown"));
        }
        return history;
    }

    /** The whole page; what the place on the record's page fetches is its middle. */
    @GetMapping
    String show(
            @PathVariable String number,
            @RequestHeader(name = "HX-Request", defaultValue = "") String fetched,
            Viewer viewer,
            Frame frame,
            Model model) {
        var look = Look.at(found(number, viewer), viewer, frame.csrf());
        if (fetched.isEmpty()) {
            return page(look, frame, model);
        }
        model.addAttribute("m", drawing.view(look));
        return "survey/panel";
    }

    private String page(Look look, Frame frame, Model model) {
        var header = look.history().header();
        var number = header.identity().number().text();
        var href = "/" + header.identity().kind().toLowerCase(Locale.ROOT) + "s/" + number;
        var title = say("survey.title.tab", "number", number);
        var page = Page.of(title, frame, Marking.of(header.marking()))
                .under(new Link(say("incident.list.title"), "/incidents"), new Link(number, href))
                .told(model)
                .spoken();
        boolean requester = look.viewer().actor().reach() == Reach.SELF;
        model.addAttribute("page", requester ? page.forRequesters() : page);
        model.addAttribute(
                "header",
                PageHeader.titled(
                        say("survey.title.of", "title", header.subject().title())));
        model.addAttribute(
                "errors",
                new ErrorSummary(look.problems().stream()
                        .map(each -> new Link(each.sentence(), "#" + each.field()))
                        .toList()));
        model.addAttribute("m", drawing.view(look));
        return "survey/record";
    }

    @PostMapping
    String answer(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after,
            HttpServletRequest request) {
        var history = found(number, viewer);
        var entered = new Sent(sent);
        try {
            var own = surveys.own(viewer.actor(), history.id())
                    .orElseThrow(() -> GeneralRefusal.unknown(say("survey.unknown")));
            surveys.answer(viewer.actor(), history.id(), entered.wish(surveys.asked(own)), intent(request, sent));
            after.addFlashAttribute("notice", Notice.done(say("survey.thanks"), say("survey.kept")));
            return "redirect:" + SurveyPanels.href(history.header());
        } catch (RefusedException refused) {
            if (refused.refusal().kind() == RefusalKind.CONFLICT) {
                return stays(refused, say("survey.not-kept"), history, after);
            }
            return page(new Look(history, viewer, frame.csrf(), entered, problems(refused)), frame, model);
        }
    }

    /** What can be mended is said on the form; what cannot is a page of its own. */
    private static List<FieldProblem> problems(RefusedException refused) {
        var refusal = refused.refusal();
        if (refusal.kind() == RefusalKind.NOT_FOUND || refusal.kind() == RefusalKind.FORBIDDEN) {
            throw refused;
        }
        return refusal.fields().isEmpty()
                ? List.of(new FieldProblem(Sent.SCORE, refusal.sentence()))
                : refusal.fields().stream().map(SurveyPages::onForm).toList();
    }

    /** On the form each question of yes or no is a field of its own. */
    private static FieldProblem onForm(FieldProblem problem) {
        return problem.field().equals("choices") ? new FieldProblem(Sent.CHOICE + 1, problem.sentence()) : problem;
    }

    private static Intent intent(HttpServletRequest request, Map<String, String> sent) {
        var once = Once.sentUnder(sent.get("intent"), sent, request.getRequestURI());
        return new Intent(null, once.key(), once.hash());
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            RedirectAttributes after,
            HttpServletRequest request) {
        var history = found(number, viewer);
        try {
            surveys.withdraw(viewer.actor(), history.id(), null, intent(request, sent));
            after.addFlashAttribute("notice", Notice.done(say("survey.taken-back"), say("survey.taken-back.more")));
            return "redirect:" + SurveyPanels.href(history.header());
        } catch (RefusedException refused) {
            return stays(refused, say("survey.not-taken-back"), history, after);
        }
    }

    private static String stays(RefusedException refused, String title, History history, RedirectAttributes after) {
        if (refused.refusal().kind() != RefusalKind.CONFLICT) {
            throw refused;
        }
        after.addFlashAttribute(
                "notice", new Notice(Tone.OVER, title, refused.refusal().sentence(), null));
        return "redirect:" + SurveyPanels.href(history.header());
    }
}
