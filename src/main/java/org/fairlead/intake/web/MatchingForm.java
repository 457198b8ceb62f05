package org.fairlead.intake.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Map;
import org.fairlead.access.Viewer;
import org.fairlead.intake.ListImport;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.PageHeader;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form that says what the columns of a file are. */
@Component
class MatchingForm {

    private final IntakeDesk desk;

    MatchingForm(IntakeDesk desk) {
        this.desk = desk;
    }

    /**
     * What is asked.
     *
     * @param job of which import
     * @param sent what was chosen; empty at first
     * @param problems what was wrong with that
     */
    record Asked(ListImport job, Map<String, String> sent, List<FieldProblem> problems) {}

    String show(Asked asked, Viewer viewer, Frame frame, Model model) {
        var job = asked.job();
        var list = desk.imports().list(job.given().list(), viewer.actor());
        var drawing = desk.drawing(job, viewer);
        model.addAttribute(
                "page",
                IntakeDesk.page(
                                say(
                                        "intake.intake.columns-of",
                                        "file",
                                        job.given().fileName()),
                                frame)
                        .told(model));
        model.addAttribute(
                "header",
                new PageHeader(
                        "",
                        say("intake.intake.what-the-columns-are"),
                        List.of(),
                        job.given().fileName(),
                        ActionBar.of()));
        model.addAttribute("explanation", IntakeForms.needs(list, viewer.actor()));
        model.addAttribute("errors", IntakeForms.summary(asked.problems()));
        model.addAttribute("form", Form.to(drawing.here() + "/trial", frame.csrf()));
        model.addAttribute("fields", IntakeForms.columns(job, list, viewer.actor(), asked.sent(), asked.problems()));
        model.addAttribute(
                "send",
                ActionBar.of(
                        Action.submit(say("intake.intake.try-every-row")),
                        Action.go(say("intake.intake.another-file"), IntakeDrawing.PATH + "/new?list=" + list.code())
                                .as(Action.Kind.QUIET)));
        return "layout/form";
    }
}
