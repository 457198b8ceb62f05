package org.fairlead.demo.web;

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

    private static final FactList STEPS = new FactList(
            List.of(
                    Fact.of(
                            "1. Log",
                            "Sign in as duty@demo and choose Log an incident: service File Storage, category Service is slow."),
                    Fact.of(
                            "2. Offer, and be refused",
                            "Hand it over to Sheetbend Messaging. It is not their service: within a minute they reject it and say why."),
                    Fact.of(
                            "3. Offer to the right one",
                            "Hand it over to Halyard Hosting. They accept within two minutes, or sign in as halyard@demo in another window and accept it yourself."),
                    Fact.of(
                            "4. Pause and answer",
                            "Pause it for the user, with a proof. The user's note ends the pause: log it for Nadia Fenwick and answer as user@demo."),
                    Fact.of("5. Resolve", "As halyard@demo or duty@demo, say what fixed it."),
                    Fact.of(
                            "6. Confirm",
                            "As user@demo, or as duty@demo for the user, confirm that it works. It closes."),
                    Fact.of(
                            "On the way",
                            "Look at the clocks, the lanes of who held it, and why? on any clock, after each step.")),
            true);

    private static final FactList BOTS = new FactList(
            List.of(
                    Fact.of(
                            "Who they are",
                            "Everybody whose name ends in (demo) is a bot and works through the same pages' rules as you."),
                    Fact.of(
                            "What is yours",
                            "What a person has touched is left alone for ten minutes. Only an offer of yours is answered at once."),
                    Fact.of(
                            "Halyard, Meridian",
                            "Wait a minute and a half before they answer you, so that you can answer for them."),
                    Fact.of("Sheetbend", "Is quick to reject what is not its own, and now and then what is."),
                    Fact.of("Splice", "Pauses often and waits for the user."),
                    Fact.of(
                            "Bollard, Farwater",
                            "May stay silent until the window has passed. Then ask for arbitration."),
                    Fact.of("Marlinspike", "Accepts and takes its time.")),
            true);

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
        var page = Page.of("Try it", frame, Marking.STANDARD);
        var model = new DemoModel(
                new PageHeader(
                        "", "Try it", List.of(), "A ministry that does not exist, and suppliers who answer", actions()),
                access.may(actor, Act.STEER_DEMO) ? steering(frame) : null,
                Action.submit(live.atWork() ? "Let the suppliers rest" : "Have the suppliers work")
                        .as(Action.Kind.SECONDARY),
                live.atWork()
                        ? "The suppliers, the desk and the site offices work by themselves."
                        : "The suppliers, the desk and the site offices rest. Nobody answers but people.",
                STEPS,
                BOTS,
                table());
        var view = new ModelAndView("demo/demo", "m", model);
        view.addObject("page", done.isEmpty() ? page : page.saying(changed()));
        return view;
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
                ? Notice.done("The suppliers work.", "The next thing happens within seconds.")
                : new Notice(
                        Tone.PAUSED,
                        "The suppliers rest.",
                        "Until you have them work again, or the demo is started anew.",
                        null);
    }

    private static ActionBar actions() {
        return ActionBar.of(Action.go("Log an incident", "/incidents/new").as(Action.Kind.PRIMARY));
    }

    private DataTable table() {
        return new DataTable(
                "Sign-ins to try, each with the password “" + signIns.password() + "”",
                List.of(Column.text("Login"), Column.text("Role"), Column.text("Organisation")),
                signIns.all().stream()
                        .map(each -> Row.of(Cell.of(each.login()), Cell.of(each.role()), Cell.of(each.organisation())))
                        .toList(),
                false);
    }
}
