package org.fairlead.access.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.fairlead.access.AccessRefusal;
import org.fairlead.access.Accounts;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.SignIn;
import org.fairlead.access.SignInsToTry;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.rest.Problems;
import org.fairlead.platform.web.Frames;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.OpenToAnyone;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.web.ui.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in and out. */
@Controller
final class SignInPages {

    private final Accounts accounts;
    private final Credentials credentials;
    private final Frames frames;
    private final Clock clock;
    private final Stay stay;
    private final ObjectProvider<SignInsToTry> toTry;

    SignInPages(
            Accounts accounts,
            Credentials credentials,
            Frames frames,
            Clock clock,
            Stay stay,
            ObjectProvider<SignInsToTry> toTry) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.frames = frames;
        this.clock = clock;
        this.stay = stay;
        this.toTry = toTry;
    }

    @OpenToAnyone
    @GetMapping("/sign-in")
    ModelAndView ask(
            @RequestParam(defaultValue = "") String next,
            @RequestParam(required = false) @Nullable String late,
            HttpServletRequest request) {
        if (credentials.viewer(request).isPresent()) {
            return Going.to(ReturnPath.of(next));
        }
        var page = page(request, next, "", Answers.NONE);
        return new ModelAndView("access/signIn", "m", late == null ? page : late(page));
    }

    @OpenToAnyone
    @PostMapping("/sign-in")
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (accounts.signIn(login, password)) {
            case SignIn.Welcome welcome -> {
                credentials.begin(request, response, welcome.account());
                yield Going.to(ReturnPath.of(next));
            }
            case SignIn.Refused refused -> {
                var refusal = refusal(refused);
                var view = new ModelAndView(
                        "access/signIn", "m", page(request, next, login, Answers.to(refusal, "login")));
                view.setStatus(HttpStatus.valueOf(refusal.kind().status()));
                Problems.headers(refusal, response);
                yield view;
            }
        };
    }

    @Needs(Act.KEEP_OWN_ACCOUNT)
    @PostMapping("/sign-out")
    ModelAndView signOut(HttpServletRequest request) {
        credentials.end(request);
        return Going.to("/sign-in");
    }

    private Refusal refusal(SignIn.Refused refused) {
        var until = refused.lockedUntil();
        return until == null
                ? new AccessRefusal.WrongPassword()
                : new AccessRefusal.Locked(Duration.between(clock.instant(), until));
    }

    private SignInPage page(HttpServletRequest request, String next, String login, Answers answers) {
        request.getSession(true);
        var frame = frames.of(request);
        return new SignInPage(
                Page.of(say("access.sign-in.title"), frame, Marking.STANDARD)
                        .spoken()
                        .forRequesters()
                        .mending(answers.summary()),
                answers.summary(),
                Form.to("/sign-in", frame.csrf(), new Hidden("next", ReturnPath.of(next))),
                answers.text(Field.of("login", say("access.sign-in.login")), login, "username"),
                answers.password(Field.of("password", say("access.sign-in.password")), "current-password"),
                say("access.sign-in.stay", "time", stay.words()),
                toTry.stream().map(SignInPages::table).findFirst().orElse(null));
    }

    private static DataTable table(SignInsToTry signIns) {
        return new DataTable(
                say("access.sign-in.to-try", "password", signIns.password()),
                List.of(
                        Column.text(say("access.sign-in.login")),
                        Column.text(say("access.sign-in.role")),
                        Column.text(say("access.sign-in.organisation"))),
                signIns.all().stream()
                        .map(each -> Row.of(Cell.of(each.login()), Cell.of(each.role()), Cell.of(each.organisation())))
                        .toList(),
                false);
    }

    private static SignInPage late(SignInPage page) {
        var notice = new Notice(Tone.RISK, say("access.sign-in.again"), say("access.sign-in.late"), null);
        return new SignInPage(
                page.page().saying(notice),
                page.errors(),
                page.form(),
                page.login(),
                page.password(),
                page.stay(),
                page.toTry());
    }
}
