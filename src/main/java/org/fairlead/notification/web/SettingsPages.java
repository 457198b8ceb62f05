package org.fairlead.notification.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.notification.MailStanding;
import org.fairlead.notification.NotificationSettings;
import org.fairlead.notification.NotificationSettings.Kept;
import org.fairlead.notification.Preferences;
import org.fairlead.notification.Watchers;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusalKind;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.FoundRecords;
import org.fairlead.record.RecordId;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person, or the people of a team, want to be told, how and when. */
@Controller
@Needs(Act.READ_RECORDS)
class SettingsPages {

    private static final String HERE = "/notifications/settings";
    private static final int SHOWN = 100;

    private final NotificationSettings settings;
    private final Watchers watchers;
    private final Around around;

    SettingsPages(NotificationSettings settings, Watchers watchers, Around around) {
        this.settings = settings;
        this.watchers = watchers;
        this.around = around;
    }

    /** What else the page speaks of. */
    @Component
    record Around(Register register, FoundRecords records, MailStanding mail) {}

    @GetMapping(HERE)
    String own(Viewer viewer, Frame frame, Model model) {
        return own(viewer, settings.own(viewer.actor()), Map.of(), frame, model);
    }

    private String own(Viewer viewer, Kept kept, Map<String, String> errors, Frame frame, Model model) {
        var person = viewer.actor().optionalPerson().orElseThrow();
        var item = around.register().latest(People.PERSON, person.value()).map(Item::body);
        var acts = new ArrayList<Action>();
        item.map(Person::teams).ifPresent(teams -> {
            if (viewer.actor().is(Role.TEAM_LEAD)) {
                teams.forEach(team -> acts.add(Action.go(
                        say(
                                "notification.settings.for-team",
                                "team",
                                around.register().title(People.TEAM, team)),
                        HERE + "/teams/" + team)));
            }
        });
        acts.add(Action.go(say("notification.settings.devices"), DevicePages.HERE)
                .as(Action.Kind.QUIET));
        acts.add(Action.go(say("notification.settings.watched"), HERE + "/watched")
                .as(Action.Kind.QUIET));
        var sentence = mail(item.map(Person::email)
                .map(email -> say("notification.settings.to", "email", email))
                .orElse(say("notification.settings.no-address")));
        fill(model, page(say("notification.settings.title"), frame), HERE, kept, frame);
        model.addAttribute(
                "header",
                new PageHeader(
                        "",
                        say("notification.settings.title"),
                        List.of(),
                        new TimeWords(viewer.zone(), Instant.EPOCH).zoneWords(),
                        new ActionBar(acts)));
        model.addAttribute("explanation", sentence);
        model.addAttribute("fields", SettingsForm.fields(kept.preferences(), settings.behind(person), errors));
        return finish(model, errors);
    }

    private String mail(String where) {
        return around.mail().sends()
                ? say("notification.settings.sends", "where", where)
                : say("notification.settings.no-mail");
    }

    private static Page page(String title, Frame frame) {
        return Page.of(title, frame, Marking.STANDARD).under(new Link(say("notification.title"), "/notifications"));
    }

    private static void fill(Model model, Page page, String to, Kept kept, Frame frame) {
        var saying = page.spoken().told(model);
        model.addAttribute("page", saying);
        model.addAttribute("form", Form.to(to, frame.csrf(), new Hidden("version", Integer.toString(kept.version()))));
    }

    private static String finish(Model model, Map<String, String> errors) {
        var links = errors.entrySet().stream()
                .map(error -> new Link(error.getValue(), "#" + error.getKey()))
                .toList();
        model.addAttribute("errors", new ErrorSummary(links));
        model.addAttribute("send", ActionBar.of(Action.submit(say("notification.settings.save"))));
        return "layout/form";
    }

    @PostMapping(HERE)
    String keep(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "0") int version,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after) {
        try {
            settings.keep(viewer.actor(), version, SettingsForm.read(sent));
            after.addFlashAttribute(
                    "notice", Notice.done(say("notification.settings.saved"), say("notification.settings.saved-text")));
            return "redirect:" + HERE;
        } catch (RefusedException refused) {
            return own(viewer, again(sent, version), errors(refused), frame, model);
        }
    }

    /** What was sent, as far as it can be shown again. */
    private static Kept again(MultiValueMap<String, String> sent, int version) {
        try {
            return new Kept(version, SettingsForm.read(sent));
        } catch (RefusedException unreadable) {
            var without = new org.springframework.util.LinkedMultiValueMap<>(sent);
            List.of("digest", "quiet").forEach(without::remove);
            return new Kept(version, SettingsForm.read(without));
        }
    }

    private static Map<String, String> errors(RefusedException refused) {
        if (refused.refusal().kind() == RefusalKind.FORBIDDEN
                || refused.refusal().kind() == RefusalKind.NOT_FOUND) {
            throw refused;
        }
        var fields = refused.refusal().fields();
        return fields.isEmpty()
                ? Map.of("main", refused.refusal().sentence())
                : fields.stream()
                        .collect(Collectors.toMap(
                                FieldProblem::field, FieldProblem::sentence, (first, second) -> first));
    }

    @GetMapping(HERE + "/teams/{team}")
    String team(@PathVariable UUID team, Viewer viewer, Frame frame, Model model) {
        return team(team, settings.ofTeam(viewer.actor(), team), Map.of(), frame, model);
    }

    private String team(UUID team, Kept kept, Map<String, String> errors, Frame frame, Model model) {
        var name = around.register().title(People.TEAM, team);
        var to = HERE + "/teams/" + team;
        fill(model, page(say("notification.settings.team-title", "team", name), frame), to, kept, frame);
        model.addAttribute("header", PageHeader.titled(say("notification.settings.team-title", "team", name)));
        model.addAttribute(
                "explanation",
                around.mail().sends() ? say("notification.settings.team") : say("notification.settings.team-no-mail"));
        model.addAttribute("fields", SettingsForm.fields(kept.preferences(), Preferences.USUAL, errors));
        return finish(model, errors);
    }

    @PostMapping(HERE + "/teams/{team}")
    String keepForTeam(
            @PathVariable UUID team,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "0") int version,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after) {
        try {
            settings.keepForTeam(viewer.actor(), team, version, SettingsForm.read(sent));
            after.addFlashAttribute(
                    "notice", Notice.done(say("notification.settings.saved"), say("notification.settings.team-saved")));
            return "redirect:" + HERE + "/teams/" + team;
        } catch (RefusedException refused) {
            return team(team, again(sent, version), errors(refused), frame, model);
        }
    }

    @GetMapping(HERE + "/watched")
    String watched(Viewer viewer, Frame frame, Model model) {
        var all = watchers.watched(viewer.actor(), Watchers.MOST);
        var shown =
                around.records().among(viewer.actor(), all.stream().limit(SHOWN).toList());
        var page = page(say("notification.settings.watched"), frame)
                .under(
                        new Link(say("notification.title"), "/notifications"),
                        new Link(say("notification.settings.title"), HERE));
        model.addAttribute("page", page.spoken().told(model));
        model.addAttribute("header", PageHeader.titled(say("notification.settings.watched")));
        model.addAttribute("rows", shown);
        model.addAttribute("more", Math.max(0, all.size() - shown.size()));
        model.addAttribute("form", Form.to(HERE + "/watched", frame.csrf()));
        return "notification/watched";
    }

    /** Stops watching those that were ticked, or all. */
    @PostMapping(HERE + "/watched")
    String stop(
            @RequestParam(defaultValue = "") List<UUID> record,
            @RequestParam(defaultValue = "") String all,
            Viewer viewer,
            RedirectAttributes after) {
        var records = all.isEmpty()
                ? record.stream().map(RecordId::new).toList()
                : watchers.watched(viewer.actor(), Watchers.MOST);
        if (records.isEmpty()) {
            throw GeneralRefusal.invalid("record", say("notification.settings.tick"));
        }
        int stopped = watchers.stopAll(viewer.actor(), records);
        after.addFlashAttribute(
                "notice",
                Notice.done(say("notification.settings.done"), say("notification.settings.stopped", "count", stopped)));
        return "redirect:" + HERE + "/watched";
    }
}
