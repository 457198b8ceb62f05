package org.fairlead.view.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.EmptyState;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.view.SavedView;
import org.fairlead.view.ViewWish;
import org.fairlead.view.Views;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeping lists under a name: all of them, a new one, one's name and sharing, taking one away and back. */
@Controller
@Needs(Act.KEEP_VIEWS)
class ViewPages {

    private final Views views;
    private final ViewDrawing drawing;
    private final UuidSource ids;

    ViewPages(Views views, ViewDrawing drawing, UuidSource ids) {
        this.views = views;
        this.drawing = drawing;
        this.ids = ids;
    }

    @GetMapping("/views")
    String all(Viewer viewer, Frame frame, Model model) {
        model.addAttribute(
                "page", said(Page.of(say("view.title"), frame, Marking.STANDARD).spoken(), model));
        model.addAttribute("header", PageHeader.titled(say("view.title")));
        model.addAttribute("table", drawing.table(viewer));
        model.addAttribute(
                "empty",
                new EmptyState(say("view.none"), say("view.none-text"), Action.go(say("view.none-go"), "/incidents")));
        return "layout/list";
    }

    private static Page said(Page page, Model model) {
        return page.told(model);
    }

    @GetMapping("/views/new")
    String ask(@ModelAttribute ViewForm form, Viewer viewer, Frame frame, Model model) {
        return asked(form, Asked.of(form), viewer, frame, model);
    }

    private String asked(ViewForm form, Asked asked, Viewer viewer, Frame frame, Model model) {
        var list = drawing.lists().stream()
                .filter(each -> each.name().equals(form.wish().list()))
                .findFirst()
                .orElseThrow(() -> GeneralRefusal.unknown(say("view.no-list")));
        model.addAttribute("page", page(say("view.keep.title"), frame));
        model.addAttribute("header", PageHeader.titled(say("view.keep.title")));
        model.addAttribute(
                "explanation",
                say("view.keep.about", "list", list.title(), "what", String.join(", ", list.words(form.content()))));
        model.addAttribute("errors", asked.summary());
        model.addAttribute(
                "form",
                Form.to(
                        "/views/new",
                        frame.csrf(),
                        form.hidden(ids.next().toString()).toArray(Hidden[]::new)));
        model.addAttribute("fields", drawing.fields(asked, viewer));
        model.addAttribute("send", ActionBar.of(Action.submit(say("view.keep.send"))));
        return "layout/form";
    }

    private static Page page(String title, Frame frame) {
        return Page.of(title, frame, Marking.STANDARD)
                .under(new Link(say("view.title"), "/views"))
                .spoken();
    }

    @PostMapping("/views/new")
    String keep(@ModelAttribute ViewForm form, Viewer viewer, Frame frame, Model model, RedirectAttributes after) {
        try {
            var view = views.keep(
                    form.wish(),
                    viewer.actor(),
                    Once.sentUnder(form.intent(), "keep view", form.wish().toString()));
            after.addFlashAttribute(
                    "notice", Notice.done(say("view.kept"), say("view.kept-text", "name", view.name())));
            return "redirect:" + drawing.list(view).href(view);
        } catch (RefusedException refused) {
            return asked(form, Asked.of(form).refused(refused), viewer, frame, model);
        }
    }

    @GetMapping("/views/{id}")
    String one(@PathVariable UUID id, Viewer viewer, Frame frame, Model model) {
        var view = needed(id, viewer);
        return one(view, Asked.of(view), viewer, frame, model);
    }

    private String one(SavedView view, Asked asked, Viewer viewer, Frame frame, Model model) {
        var list = drawing.list(view);
        var here = "/views/" + view.id();
        var based = new Hidden("version", Integer.toString(view.version()));
        var drop = Action.post(
                        say("view.drop"),
                        Form.to(
                                here + "/removal",
                                frame.csrf(),
                                based,
                                new Hidden("intent", ids.next().toString())))
                .as(Action.Kind.QUIET);
        model.addAttribute("page", said(page(view.name(), frame), model));
        model.addAttribute(
                "header",
                new PageHeader(
                        "", view.name(), List.of(), list.title(), ActionBar.of(ViewDrawing.toList(list, view), drop)));
        model.addAttribute("explanation", say("view.one.about", "what", String.join(", ", list.words(view.content()))));
        model.addAttribute("errors", asked.summary());
        model.addAttribute(
                "form",
                Form.to(
                        here,
                        frame.csrf(),
                        based,
                        new Hidden("intent", ids.next().toString())));
        model.addAttribute("fields", drawing.fields(asked, viewer));
        model.addAttribute("send", ActionBar.of(Action.submit(say("view.save"))));
        return "layout/form";
    }

    @PostMapping("/views/{id}")
    String change(
            @PathVariable UUID id,
            @ModelAttribute ViewForm form,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after) {
        var view = needed(id, viewer);
        var sharing = form.sharing() == null ? view.shared().sharing() : form.shared();
        var wish = new ViewWish(view.list(), form.nameOrEmpty(), view.content(), sharing, form.team());
        try {
            var read = new Views.Read(id, form.basedOn());
            views.change(read, wish, viewer.actor(), Once.sentUnder(form.intent(), "change view", wish.toString()));
            after.addFlashAttribute("notice", Notice.done(say("view.saved"), ""));
            return "redirect:/views/" + id;
        } catch (RefusedException refused) {
            return one(view, Asked.of(form).refused(refused), viewer, frame, model);
        }
    }

    /** What the list shows now becomes what the view shows. */
    @PostMapping("/views/{id}/content")
    String content(@PathVariable UUID id, @ModelAttribute ViewForm form, Viewer viewer, RedirectAttributes after) {
        var view = needed(id, viewer);
        var shared = view.shared();
        var wish = new ViewWish(view.list(), view.name(), form.content(), shared.sharing(), shared.team());
        var changed = views.change(
                new Views.Read(id, form.basedOn()),
                wish,
                viewer.actor(),
                Once.sentUnder(form.intent(), "content", wish.toString()));
        after.addFlashAttribute("notice", Notice.done(say("view.saved"), say("view.shows", "name", view.name())));
        return "redirect:" + drawing.list(changed).href(changed);
    }

    @PostMapping("/views/{id}/removal")
    String drop(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String intent,
            Viewer viewer,
            Frame frame,
            RedirectAttributes after) {
        var dropped = views.drop(
                new Views.Read(needed(id, viewer).id(), version),
                viewer.actor(),
                Once.sentUnder(intent, "drop", id.toString()));
        var back = Action.post(
                say("view.bring-back"),
                Form.to(
                        "/views/" + id + "/restoration",
                        frame.csrf(),
                        new Hidden("version", Integer.toString(dropped.version())),
                        new Hidden("intent", ids.next().toString())));
        after.addFlashAttribute(
                "notice",
                Notice.done(say("view.dropped"), say("view.gone", "name", dropped.name()))
                        .withUndo(back));
        return "redirect:/views";
    }

    @PostMapping("/views/{id}/restoration")
    String restore(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String intent,
            Viewer viewer,
            RedirectAttributes after) {
        var view = views.restore(
                new Views.Read(needed(id, viewer).id(), version),
                viewer.actor(),
                Once.sentUnder(intent, "restore", id.toString()));
        after.addFlashAttribute("notice", Notice.done(say("view.is-back"), say("view.kept-text", "name", view.name())));
        return "redirect:/views";
    }

    private SavedView needed(UUID id, Viewer viewer) {
        return views.one(viewer.actor(), id)
                .filter(view -> views.mayChange(viewer.actor(), view))
                .orElseThrow(() -> GeneralRefusal.unknown(say("view.which")));
    }
}
