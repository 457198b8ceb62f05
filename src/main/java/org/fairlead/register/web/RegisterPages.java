package org.fairlead.register.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusalKind;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Confirm;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Tag;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.words.NumberWords;
import org.fairlead.register.internal.Desk;
import org.fairlead.register.internal.Kinds;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The kinds, one item, and retiring it. */
@Controller
@Needs(Act.SEE_REGISTER)
class RegisterPages {

    static final Marking MARKING = new Marking("Official", "official");

    private final Kinds kinds;
    private final Desk desk;
    private final ViewWriter words;
    private final Times times;
    private final OtherPlaces others;

    RegisterPages(Kinds kinds, Desk desk, ViewWriter words, Times times, OtherPlaces others) {
        this.kinds = kinds;
        this.desk = desk;
        this.words = words;
        this.times = times;
        this.others = others;
    }

    /** What every page of the register stands under. */
    static Link top() {
        return new Link(say("register.register.administration"), "/administration");
    }

    /** The kinds there are, and the other places of administration. */
    @GetMapping("/administration")
    ModelAndView index(Actor actor, Frame frame) {
        var entries = kinds.all().stream()
                .map(kind -> new IndexModel.Entry(
                        Kinds.plural(kind),
                        ViewWriter.address(kind),
                        say(
                                "register.register.in-force",
                                "count",
                                NumberWords.of(desk.all(kind, desk.now(), actor).size())),
                        Kinds.sentence(kind)))
                .toList();
        return view(
                "index",
                Page.of(say("register.register.administration"), frame, MARKING),
                new IndexModel(PageHeader.titled(say("register.register.administration")), others.of(actor), entries));
    }

    /** One item with its history. */
    @GetMapping("/administration/{kind}/{id}")
    ModelAndView item(
            @PathVariable("kind") String path,
            @PathVariable String id,
            @RequestParam(name = "done", defaultValue = "") String done,
            Actor actor,
            Frame frame) {
        return item(kinds.at(path), id(id), done, actor, frame);
    }

    private <T> ModelAndView item(RegisterKind<T> kind, UUID id, String done, Actor actor, Frame frame) {
        var item = desk.now(kind, id, actor);
        var title = kind.title().apply(item.body());
        var versions = desk.history(kind, id, actor);
        var page = Page.of(title, frame, MARKING)
                .under(top(), above(kind))
                .saying(notices(kind, item, versions.getLast(), done).toArray(Notice[]::new));
        var header = new PageHeader(
                "",
                title,
                item.retired() ? List.of(Tag.plain(say("register.form.retired"))) : List.of(),
                "",
                actions(kind, item, actor));
        return view(
                "view",
                page,
                new ViewModel(
                        header,
                        words.facts(kind, item, actor),
                        words.tables(kind, item, actor),
                        words.history(kind, versions, desk.writers(id), actor)));
    }

    private List<Notice> notices(RegisterKind<?> kind, Item<?> item, Item<?> newest, String done) {
        var notices = new ArrayList<Notice>();
        switch (done) {
            case "added" ->
                notices.add(Notice.done(
                        say("register.view-writer.added"), say("register.register.is-kept", "kind", kind.words())));
            case "changed" ->
                notices.add(Notice.done(say("register.view-writer.changed"), say("register.register.change-kept")));
            case "retired" ->
                notices.add(Notice.done(say("register.form.retired"), say("register.register.retired-text")));
            default -> {}
        }
        if (newest.inForce().isAfter(desk.now())) {
            var what = newest.version() == 1
                    ? say("register.register.comes", "kind", kind.words(), "when", times.words(newest.inForce()))
                    : say("register.register.change-comes", "when", times.words(newest.inForce()));
            notices.add(new Notice(Tone.ACCENT, say("register.register-lists.planned"), what, null));
        }
        return notices;
    }

    private static ActionBar actions(RegisterKind<?> kind, Item<?> item, Actor actor) {
        if (!mayKeep(actor)) {
            return ActionBar.of();
        }
        var address = ViewWriter.address(kind) + "/" + item.id();
        var change =
                Action.go(say("register.register.change"), address + "/edit").withKey("e");
        return item.retired()
                ? ActionBar.of(change)
                : ActionBar.of(change, Action.go(say("register.register.retire"), address + "/retire"));
    }

    /** Whether to show the ways of changing things; whether they are allowed is decided where they are done. */
    static boolean mayKeep(Actor actor) {
        return actor.is(Role.ADMINISTRATOR);
    }

    /** Asks before retiring. */
    @GetMapping("/administration/{kind}/{id}/retire")
    @Needs(Act.KEEP_REGISTER)
    ModelAndView askToRetire(@PathVariable("kind") String path, @PathVariable String id, Actor actor, Frame frame) {
        return askToRetire(kinds.at(path), id(id), actor, frame);
    }

    private <T> ModelAndView askToRetire(RegisterKind<T> kind, UUID id, Actor actor, Frame frame, Notice... notices) {
        var newest = desk.newest(kind, id, actor);
        var title = kind.title().apply(newest.body());
        var address = ViewWriter.address(kind) + "/" + id;
        var form = Form.to(
                address + "/retire",
                frame.csrf(),
                new Hidden(RegisterForms.BASED_ON, Integer.toString(newest.version())));
        var confirm = new Confirm(
                say("register.register.retire-title", "title", title),
                List.of(
                        say("register.register.it-can-no-longer-be"),
                        say("register.register.records-that-name-it-keep"),
                        say("register.register.you-can-bring-it-back")),
                say("register.register.retire-this", "title", title),
                address,
                form);
        var page = Page.of(say("register.register.retire-this", "title", title), frame, MARKING)
                .under(top(), above(kind), new Link(title, address))
                .saying(notices);
        return view("retire", page, confirm);
    }

    /** Retires. */
    @PostMapping("/administration/{kind}/{id}/retire")
    @Needs(Act.KEEP_REGISTER)
    ModelAndView retire(
            @PathVariable("kind") String path,
            @PathVariable String id,
            @RequestParam(RegisterForms.BASED_ON) int basedOn,
            Actor actor,
            Frame frame) {
        var kind = kinds.at(path);
        try {
            retire(kind, id(id), basedOn, actor);
            return new ModelAndView("redirect:/administration/" + path + "/" + id + "?done=retired");
        } catch (RefusedException refused) {
            if (refused.refusal().kind() != RefusalKind.INVALID) {
                throw refused;
            }
            var why = new Notice(
                    Tone.RISK,
                    say("register.register.it-is-not-retired-yet"),
                    refused.refusal().sentence(),
                    null);
            var view = askToRetire(kind, id(id), actor, frame, why);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
    }

    private <T> void retire(RegisterKind<T> kind, UUID id, int basedOn, Actor actor) {
        var newest = desk.newest(kind, id, actor);
        var change = new Register.Change<>(id, basedOn, newest.body(), desk.inForce(newest, null), true);
        desk.change(kind, change, actor, Once.NONE);
    }

    static Link above(RegisterKind<?> kind) {
        return new Link(Kinds.plural(kind), ViewWriter.address(kind));
    }

    static ModelAndView view(String template, Page page, Object model) {
        return new ModelAndView("register/" + template, Map.of("page", page, "m", model));
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw GeneralRefusal.unknown(say("register.register.such-item"));
        }
    }
}
