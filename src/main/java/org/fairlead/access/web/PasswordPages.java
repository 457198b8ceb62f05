package org.fairlead.access.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fairlead.access.Accounts;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.rest.Problems;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Tone;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changing one's own password. */
@Controller
@Needs(Act.KEEP_OWN_ACCOUNT)
final class PasswordPages {

    static final String PATH = "/account/password";

    private static final String VIEW = "access/password";

    private final Accounts accounts;
    private final Credentials credentials;

    PasswordPages(Accounts accounts, Credentials credentials) {
        this.accounts = accounts;
        this.credentials = credentials;
    }

    @GetMapping(PATH)
    ModelAndView ask(Frame frame, HttpServletRequest request) {
        return new ModelAndView(VIEW, "m", page(frame, Answers.NONE, credentials.mustChoose(request)));
    }

    @PostMapping(PATH)
    ModelAndView change(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String wanted,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = credentials
                .viewer(request)
                .orElseThrow()
                .actor()
                .optionalPerson()
                .orElseThrow();
        try {
            credentials.begin(request, response, accounts.changePassword(person, present, wanted));
            return Going.to("/account?password-changed");
        } catch (RefusedException refused) {
            var view = new ModelAndView(
                    VIEW, "m", page(frame, Answers.to(refused.refusal(), "present"), credentials.mustChoose(request)));
            view.setStatus(HttpStatusCode.valueOf(refused.refusal().kind().status()));
            Problems.headers(refused.refusal(), response);
            return view;
        }
    }

    private static Notice first() {
        return new Notice(Tone.RISK, say("access.password.first"), say("access.password.first-why"), null);
    }

    private static PasswordPage page(Frame frame, Answers answers, boolean mustChoose) {
        var page = Page.of(say("access.password.title"), frame, Marking.STANDARD)
                .spoken()
                .under(new Link(say("access.account.title"), "/account"))
                .mending(answers.summary());
        return new PasswordPage(
                mustChoose ? page.saying(first()) : page,
                answers.summary(),
                Form.to(PATH, frame.csrf()),
                answers.password(Field.of("present", say("access.password.present")), "current-password"),
                answers.password(
                        Field.of("wanted", say("access.password.wanted"))
                                .withHint(say("access.password.shortest", "characters", Accounts.SHORTEST_PASSWORD)),
                        "new-password"));
    }
}
