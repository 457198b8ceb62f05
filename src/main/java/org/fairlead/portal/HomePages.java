package org.fairlead.portal;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.notification.BroadcastsShown;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.language.Say;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.EmptyState;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.PageHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Home: the question each role comes with, answered first. */
@Controller
@Needs(Act.READ_RECORDS)
class HomePages {

    private final Homes homes;
    private final Access access;
    private final BroadcastsShown broadcasts;
    private final OwnTodos todos;
    private final WaitingParts waiting;

    HomePages(Homes homes, Access access, BroadcastsShown broadcasts, OwnTodos todos, WaitingParts waiting) {
        this.homes = homes;
        this.access = access;
        this.broadcasts = broadcasts;
        this.todos = todos;
        this.waiting = waiting;
    }

    /** The homes there are. */
    @Component
    record Homes(RequesterHome requesters, WorkHomes work, TeamHome team, EstateHome estate) {}

    @GetMapping("/")
    String home(
            @RequestParam(required = false) @Nullable String team,
            Viewer viewer,
            Frame frame,
            Model model,
            HttpServletRequest request) {
        boolean requester = viewer.actor().reach() == Reach.SELF;
        var role = home(viewer, frame, team(team));
        var own = requester ? role : homes.requesters().added(role, viewer);
        var home = waiting.before(todos.added(own, viewer), viewer);
        var page = said(Page.of(home.title(), frame, Marking.STANDARD), model);
        model.addAttribute("page", requester ? page.spoken().forRequesters() : page);
        model.addAttribute(
                "header", new PageHeader("", home.title(), List.of(), home.summary(), actions(viewer, requester)));
        var languages = Stream.concat(
                        Stream.of(Say.language().locale()), Collections.list(request.getLocales()).stream())
                .map(Locale::getLanguage)
                .distinct()
                .toList();
        model.addAttribute("broadcasts", broadcasts.of(viewer, languages, frame.csrf()));
        model.addAttribute("tiles", home.tiles());
        model.addAttribute("sections", home.sections());
        model.addAttribute("team", home.team());
        model.addAttribute("empty", empty(requester));
        return "portal/home";
    }

    private static @Nullable UUID team(@Nullable String sent) {
        return Optional.ofNullable(sent)
                .flatMap(HandingOut::person)
                .map(PersonId::value)
                .orElse(null);
    }

    private static Page said(Page page, Model model) {
        return model.getAttribute("notices") instanceof List<?> list
                ? page.saying(list.stream()
                        .filter(Notice.class::isInstance)
                        .map(Notice.class::cast)
                        .toArray(Notice[]::new))
                : page;
    }

    private Home home(Viewer viewer, Frame frame, @Nullable UUID team) {
        var actor = viewer.actor();
        return switch (actor.reach()) {
            case SELF -> homes.requesters().of(viewer);
            case PARTY ->
                actor.is(Role.TEAM_LEAD)
                        ? homes.team().of(viewer, frame, team)
                        : homes.work().provider(viewer);
            case ALL, SYSTEM -> {
                if (actor.is(Role.DUTY_OFFICER)) {
                    yield homes.estate().of(viewer);
                }
                if (actor.is(Role.TEAM_LEAD)) {
                    yield homes.team().of(viewer, frame, team);
                }
                yield actor.is(Role.AGENT)
                        ? homes.work().agent(viewer)
                        : homes.work().administrator(viewer);
            }
        };
    }

    private static EmptyState empty(boolean requester) {
        return requester
                ? new EmptyState(
                        say("portal.empty.title"),
                        say("portal.empty.text"),
                        Action.go(say("portal.report"), "/incidents/new"))
                : new EmptyState(
                        say("portal.home.nothing-waits-for-you"),
                        say("portal.home.new-work-shows-here-as"),
                        Action.go(say("portal.home.show-every-open-incident"), "/incidents"));
    }

    private ActionBar actions(Viewer viewer, boolean requester) {
        if (!access.may(viewer.actor(), Act.LOG_INCIDENT)) {
            return ActionBar.of();
        }
        var text = requester ? say("portal.report") : say("portal.shortcut.log");
        return ActionBar.of(
                Action.go(text, "/incidents/new").as(Action.Kind.PRIMARY).withKey("c"));
    }
}
