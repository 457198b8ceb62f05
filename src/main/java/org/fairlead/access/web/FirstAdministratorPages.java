package org.fairlead.access.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.fairlead.access.Accounts;
import org.fairlead.access.FirstAdministratorLinks;
import org.fairlead.people.OrganisationRole;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusalKind;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frames;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.OpenToAnyone;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Checkboxes;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** How the first administrator of an empty instance comes in, by a link that works once. */
@Controller
final class FirstAdministratorPages {

    private static final String VIEW = "access/firstAdministrator";

    private final FirstAdministratorLinks links;
    private final Credentials credentials;
    private final Frames frames;

    FirstAdministratorPages(FirstAdministratorLinks links, Credentials credentials, Frames frames) {
        this.links = links;
        this.credentials = credentials;
        this.frames = frames;
    }

    @OpenToAnyone
    @GetMapping(FirstAdministratorLinks.PATH + "{secret}")
    ModelAndView ask(@PathVariable String secret, HttpServletRequest request) {
        if (!links.works(secret)) {
            throw GeneralRefusal.unknown(say("access.first-administrator.link"));
        }
        return new ModelAndView(VIEW, "m", page(request, secret, FirstAdministratorForm.BLANK, Answers.NONE));
    }

    @OpenToAnyone
    @PostMapping(FirstAdministratorLinks.PATH + "{secret}")
    ModelAndView comeIn(
            @PathVariable String secret,
            FirstAdministratorForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            credentials.begin(request, response, links.use(secret, form.read()));
            return Going.to("/");
        } catch (RefusedException refused) {
            if (refused.refusal().kind() != RefusalKind.INVALID) {
                throw refused;
            }
            var view = new ModelAndView(
                    VIEW, "m", page(request, secret, form, Answers.to(refused.refusal(), "organisation")));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
    }

    private FirstAdministratorPage page(
            HttpServletRequest request, String secret, FirstAdministratorForm form, Answers answers) {
        request.getSession(true);
        var frame = frames.of(request);
        var typed = form.read();
        return new FirstAdministratorPage(
                Page.of(say("access.first-administrator.the-first-administrator"), frame, Marking.STANDARD)
                        .forRequesters()
                        .mending(answers.summary()),
                answers.summary(),
                Form.to(FirstAdministratorLinks.PATH + secret, frame.csrf()),
                answers.text(
                        Field.of("organisation", say("access.first-administrator.your-organisation")),
                        typed.organisation(),
                        "organization"),
                new Checkboxes(
                        answers.on(Field.of("organisationRoles", say("access.first-administrator.what-it-is"))),
                        Stream.of(OrganisationRole.CUSTOMER, OrganisationRole.INTEGRATOR)
                                .map(role -> Option.of(role.name(), role.words())
                                        .asChosen(typed.organisationRoles().contains(role)))
                                .toList()),
                answers.text(Field.of("name", say("access.first-administrator.your-name")), typed.name(), "name"),
                new Checkboxes(
                        answers.on(
                                Field.of("roles", say("access.first-administrator.what-you-do-besides-administering"))),
                        Stream.of(Role.AGENT, Role.DUTY_OFFICER)
                                .map(role -> Option.of(role.name(), role.words())
                                        .asChosen(typed.roles().contains(role)))
                                .toList()),
                answers.text(Field.of("login", say("access.sign-in.login")), typed.login(), "username"),
                answers.password(
                        Field.of("password", say("access.sign-in.password"))
                                .withHint(say("access.password.shortest", "characters", Accounts.SHORTEST_PASSWORD)),
                        "new-password"));
    }
}
