package org.fairlead.demo.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.SignInsToTry;
import org.fairlead.demo.LiveWork;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.FactList;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.web.ui.Tone;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** First steps in the demo estate for whoever tries it, and the switch for its bots for those who run it. */
@Controller
@Needs(Act.SEE_HELP)
@ConditionalOnProperty(name = "fairlead.demo", havingValue = "true")
class DemoPages {

    private final Access access;
    private final LiveWork live;
    private final SignInsToTry signIns;

    DemoPages(Access access, LiveWork live, SignInsToTry signIns) {
        this.access = access;
        this.live = live;
        this.signIns = signIns;
    }

    @GetMapping("/demo")
    ModelAndView show(@RequestParam(defaultValue = "") String done, Actor actor, Frame frame) {
        var page = Page.of(say("demo.demo.try-it"), frame, Marking.STANDARD);
        var model = new DemoModel(
                new PageHeader(
                        "", say("demo.demo.try-it"), List.of(), say("demo.demo.a-ministry-that-does-not"), actions()),
                access.may(actor, Act.STEER_DEMO) ? steering(frame) : null,
                Action.submit(
                                live.atWork()
                                        ? say("demo.demo.let-the-suppliers-rest")
                                        : say("demo.demo.have-the-suppliers-work"))
                        .as(Action.Kind.SECONDARY),
                live.atWork() ? say("demo.demo.at-work") : say("demo.demo.at-rest"),
                steps(),
                bots(),
                table());
        var view = new ModelAndView("demo/demo", "m", model);
        view.addObject("page", done.isEmpty() ? page : page.saying(changed()));
        return view;
    }

    private static FactList steps() {
        return new FactList(
                List.of(
                        Fact.of(say("demo.steps.log"), say("demo.steps.log-text")),
                        Fact.of(say("demo.steps.offer"), say("demo.steps.offer-text")),
                        Fact.of(say("demo.steps.right"), say("demo.steps.right-text")),
                        Fact.of(say("demo.steps.pause"), say("demo.steps.pause-text")),
                        Fact.of(say("demo.steps.resolve"), say("demo.steps.resolve-text")),
                        Fact.of(say("demo.steps.confirm"), say("demo.steps.confirm-text")),
                        Fact.of(say("demo.steps.way"), say("demo.steps.way-text"))),
                true);
    }

    private static FactList bots() {
        return new FactList(
                List.of(
                        Fact.of(say("demo.demo.who-they-are"), say("demo.demo.everybody-whose-name-ends-in")),
                        Fact.of(say("demo.demo.what-is-yours"), say("demo.demo.what-a-person-has-touched")),
                        Fact.of(say("demo.demo.halyard-meridian"), say("demo.demo.wait-a-minute-and-a")),
                        Fact.of(say("demo.demo.sheetbend"), say("demo.demo.is-quick-to-reject-what")),
                        Fact.of(say("demo.demo.splice"), say("demo.demo.pauses-often-and-waits-for")),
                        Fact.of(say("demo.demo.bollard-farwater"), say("demo.demo.may-stay-silent-until-the")),
                        Fact.of(say("demo.demo.marlinspike"), say("demo.demo.accepts-and-takes-its-time"))),
                true);
    }

    private Form steering(Frame frame) {
        return Form.to("/demo/suppliers", frame.csrf(), new Hidden("atWork", Boolean.toString(!live.atWork())));
    }

    /** Lets the bots rest, or work again. */
    @PostMapping("/demo/suppliers")
    @Needs(Act.STEER_DEMO)
    ModelAndView suppliers(@RequestParam(defaultValue = "false") boolean atWork) {
        live.atWork(atWork);
        return new ModelAndView("redirect:/demo?done=switch");
    }

    private Notice changed() {
        return live.atWork()
                ? Notice.done(say("demo.demo.the-suppliers-work"), say("demo.demo.the-next-thing-happens-within"))
                : new Notice(
                        Tone.PAUSED,
                        say("demo.demo.the-suppliers-rest"),
                        say("demo.demo.until-you-have-them-work"),
                        null);
    }

    private static ActionBar actions() {
        return ActionBar.of(
                Action.go(say("demo.demo.log-an-incident"), "/incidents/new").as(Action.Kind.PRIMARY));
    }

    private DataTable table() {
        return new DataTable(
                say("demo.demo.sign-ins", "password", signIns.password()),
                List.of(
                        Column.text(say("demo.demo.login")),
                        Column.text(say("demo.demo.role")),
                        Column.text(say("demo.demo.organisation"))),
                signIns.all().stream()
                        .map(each -> Row.of(Cell.of(each.login()), Cell.of(each.role()), Cell.of(each.organisation())))
                        .toList(),
                false);
    }
}
