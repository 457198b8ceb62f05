package org.fairlead.register.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.DateTimeField;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.register.internal.Bodies;
import org.fairlead.register.internal.Desk;
import org.fairlead.register.internal.Kinds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.ObjectNode;

/** Lays out the form pages. */
@Component
final class FormPages {

    private final Kinds kinds;
    private final Desk desk;
    private final Bodies bodies;
    private final ViewWriter words;
    private final Times times;

    FormPages(Kinds kinds, Desk desk, Bodies bodies, ViewWriter words, Times times) {
        this.kinds = kinds;
        this.desk = desk;
        this.bodies = bodies;
        this.words = words;
        this.times = times;
    }

    /**
     * A form as it stands.
     *
     * @param kind what it is about
     * @param id the item; null for a new one
     * @param basedOn the version it was opened at; 0 for a new item
     * @param key makes sending it twice happen once
     * @param entered what stands in it
     */
    record Sheet(RegisterKind<?> kind, @Nullable UUID id, int basedOn, String key, Entered entered) {

        static Sheet blank(RegisterKind<?> kind, UUID key) {
            return new Sheet(kind, null, 0, key.toString(), Entered.nothing());
        }

        Sheet with(Entered other) {
            return new Sheet(kind, id, basedOn, key, other);
        }

        Sheet withKey(String other) {
            return new Sheet(kind, id, basedOn, other, entered);
        }

        Sheet basedOn(int version, String newKey) {
            return new Sheet(kind, id, version, newKey, entered);
        }

        String address() {
            return ViewWriter.address(kind) + (id == null ? "/new" : "/" + id + "/edit");
        }

        String back() {
            return ViewWriter.address(kind) + (id == null ? "" : "/" + id);
        }

        /** The same key with the same content is the same intent. */
        Once once(ObjectNode tree) {
            if (key.isBlank() || key.length() > 100) {
                return Once.NONE;
            }
            return Once.sentUnder(key, address(), String.valueOf(basedOn), tree.toString());
        }
    }

    ModelAndView show(Sheet sheet, Actor actor, Frame frame) {
        return show(sheet, Map.of(), actor, frame);
    }

    ModelAndView show(Sheet sheet, Map<String, String> errors, Actor actor, Frame frame) {
        var page = page(sheet, frame);
        boolean retired = sheet.id() != null
                && desk.newest(sheet.kind(), sheet.id(), actor).retired();
        var notice = new Notice(
                Tone.ACCENT,
                say("register.form.retired"),
                say("register.form.is-retired", "kind", sheet.kind().words()),
                null);
        return RegisterPages.view(
                "form", retired ? page.saying(notice) : page, model(sheet, errors, null, actor, frame));
    }

    /** Both texts are shown; sending again is based on what is there now. */
    <T> ModelAndView stale(Sheet sheet, ObjectNode yours, Actor actor, Frame frame) {
        if (sheet.id() == null) {
            throw new IllegalStateException("a new item cannot be stale");
        }
        var newest = desk.newest(sheet.kind(), sheet.id(), actor);
        var writer = words.writer(desk.writers(sheet.id()), newest);
        var table = words.differences(
                sheet.kind(),
                yours,
                newest,
                say("register.form.version", "version", Integer.toString(newest.version()), "writer", writer));
        var notice = new Notice(
                Tone.RISK,
                say("register.form.somebody-changed-this-first"),
                say("register.form.nothing-was-overwritten-and-your"),
                null);
        var again = sheet.basedOn(newest.version(), desk.nextId().toString());
        return RegisterPages.view(
                "form", page(sheet, frame).saying(notice), model(again, Map.of(), table, actor, frame));
    }

    private static Page page(Sheet sheet, Frame frame) {
        return Page.of(title(sheet), frame, RegisterPages.MARKING)
                .under(RegisterPages.top(), RegisterPages.above(sheet.kind()));
    }

    private static String title(Sheet sheet) {
        return sheet.id() == null
                ? say("register.register.add", "kind", sheet.kind().one())
                : say("register.form.change-this", "kind", sheet.kind().words());
    }

    private FormModel model(
            Sheet sheet, Map<String, String> errors, @Nullable DataTable stale, Actor actor, Frame frame) {
        var form = Form.to(
                sheet.address(),
                frame.csrf(),
                new Hidden(RegisterForms.BASED_ON, Integer.toString(sheet.basedOn())),
                new Hidden(RegisterForms.ONCE, sheet.key()));
        var links = errors.entrySet().stream()
                .map(error -> new Link(error.getValue(), error.getKey().isEmpty() ? "#main" : "#" + error.getKey()))
                .toList();
        var pieces = new FormWriter(sheet.entered(), errors, kinds, actor).pieces(bodies.shape(sheet.kind()));
        return new FormModel(
                PageHeader.titled(title(sheet)),
                new ErrorSummary(links),
                stale,
                form,
                pieces,
                from(sheet, errors),
                new ActionBar(List.of(
                        Action.submit(sheet.id() == null ? say("register.form.add") : say("register.form.save")),
                        Action.go(say("register.form.cancel"), sheet.back()).as(Action.Kind.QUIET))));
    }

    private DateTimeField from(Sheet sheet, Map<String, String> errors) {
        var field = Field.of(RegisterForms.FROM, say("register.form.in-force-from"))
                .withHint(say("register.form.leave-empty-for-now"))
                .withError(errors.getOrDefault(RegisterForms.FROM, ""))
                .asOptional();
        return new DateTimeField(
                field,
                sheet.entered().text(RegisterForms.FROM + "-date"),
                sheet.entered().text(RegisterForms.FROM + "-time"),
                times.zoneWords());
    }
}
