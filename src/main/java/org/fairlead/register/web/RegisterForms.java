package org.fairlead.register.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.web.Frame;
import org.fairlead.register.internal.Bodies;
import org.fairlead.register.internal.Desk;
import org.fairlead.register.internal.Kinds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.ObjectNode;

/** Adding and changing items by form. What was typed is never lost: not by an error, not by a change somebody else made. */
@Controller
@Needs(Act.KEEP_REGISTER)
class RegisterForms {

    static final String BASED_ON = "based-on";
    static final String ONCE = "once-key";
    static final String FROM = "in-force";

    private final Kinds kinds;
    private final Desk desk;
    private final Bodies bodies;
    private final FormPages pages;
    private final Times times;

    RegisterForms(Kinds kinds, Desk desk, Bodies bodies, FormPages pages, Times times) {
        this.kinds = kinds;
        this.desk = desk;
        this.bodies = bodies;
        this.pages = pages;
        this.times = times;
    }

    /** An empty form. */
    @GetMapping("/administration/{kind}/new")
    ModelAndView newItem(@PathVariable("kind") String path, Actor actor, Frame frame) {
        var kind = kinds.at(path);
        return pages.show(FormPages.Sheet.blank(kind, desk.nextId()), actor, frame);
    }

    /** Adds an item, or shows the form again with a row more, a row less or what is wrong. */
    @PostMapping("/administration/{kind}/new")
    ModelAndView add(@PathVariable("kind") String path, HttpServletRequest request, Actor actor, Frame frame) {
        return send(kinds.at(path), null, request, actor, frame);
    }

    /** A form that shows the newest version. */
    @GetMapping("/administration/{kind}/{id}/edit")
    ModelAndView edit(@PathVariable("kind") String path, @PathVariable String id, Actor actor, Frame frame) {
        return edit(kinds.at(path), RegisterPages.id(id), actor, frame);
    }

    private <T> ModelAndView edit(RegisterKind<T> kind, UUID id, Actor actor, Frame frame) {
        var newest = desk.newest(kind, id, actor);
        var entered = Entered.of(bodies.shape(kind), bodies.tree(kind, newest.body()));
        return pages.show(
                new FormPages.Sheet(kind, id, newest.version(), desk.nextId().toString(), entered), actor, frame);
    }

    /** Changes an item, or shows the form again. */
    @PostMapping("/administration/{kind}/{id}/edit")
    ModelAndView change(
            @PathVariable("kind") String path,
            @PathVariable String id,
            HttpServletRequest request,
            Actor actor,
            Frame frame) {
        return send(kinds.at(path), RegisterPages.id(id), request, actor, frame);
    }

    private <T> ModelAndView send(
            RegisterKind<T> kind, @Nullable UUID id, HttpServletRequest request, Actor actor, Frame frame) {
        var entered = Entered.from(request.getParameterMap());
        var sheet = sheet(kind, id, entered);
        var rows = rowsChanged(entered);
        if (rows.isPresent()) {
            return pages.show(sheet.with(rows.get()), actor, frame);
        }
        var tree = new FormReader(entered, kinds, actor).body(bodies.shape(kind));
        try {
            var written = write(kind, sheet, tree, actor);
            var done = id == null ? "added" : "changed";
            return new ModelAndView("redirect:" + ViewWriter.address(kind) + "/" + written.id() + "?done=" + done);
        } catch (RefusedException refused) {
            return switch (refused.refusal()) {
                case GeneralRefusal.Stale stale -> pages.stale(sheet, tree, actor, frame);
                case GeneralRefusal.InvalidInput invalid -> pages.show(sheet, errors(invalid.fields()), actor, frame);
                case GeneralRefusal.KeyReused reused ->
                    pages.show(
                            sheet.withKey(desk.nextId().toString()),
                            Map.of("", say("register.register.you-have-sent-this-form")),
                            actor,
                            frame);
                default -> throw refused;
            };
        }
    }

    private static FormPages.Sheet sheet(RegisterKind<?> kind, @Nullable UUID id, Entered entered) {
        var basedOn = entered.text(BASED_ON);
        return new FormPages.Sheet(
                kind, id, basedOn.matches("[0-9]{1,9}") ? Integer.parseInt(basedOn) : 0, entered.text(ONCE), entered);
    }

    private static Optional<Entered> rowsChanged(Entered entered) {
        var added = entered.text(FormWriter.ADD_ROW);
        if (!added.isEmpty()) {
            return Optional.of(entered.withRow(added));
        }
        var removed = entered.text(FormWriter.REMOVE_ROW);
        return removed.isEmpty() ? Optional.empty() : Optional.of(entered.withoutRow(removed));
    }

    private <T> Item<T> write(RegisterKind<T> kind, FormPages.Sheet sheet, ObjectNode tree, Actor actor) {
        var body = bodies.body(kind, tree, Set.of());
        var from = from(sheet.entered());
        var once = sheet.once(tree);
        if (sheet.id() == null) {
            return desk.add(kind, body, from, actor, once);
        }
        var newest = desk.newest(kind, sheet.id(), actor);
        var change = new Register.Change<>(sheet.id(), sheet.basedOn(), body, desk.inForce(newest, from), false);
        return desk.change(kind, change, actor, once);
    }

    private @Nullable Instant from(Entered entered) {
        var date = entered.text(FROM + "-date");
        var time = entered.text(FROM + "-time");
        if (date.isBlank() && time.isBlank()) {
            return null;
        }
        return times.instant(date, time)
                .orElseThrow(() -> GeneralRefusal.invalid("inForce", say("register.register.enter-a-day-and-a")));
    }

    /** Problems by the name of their field; several for one field become one text. */
    private static Map<String, String> errors(List<FieldProblem> problems) {
        var errors = new LinkedHashMap<String, String>();
        for (var problem : new ArrayList<>(problems)) {
            var name =
                    problem.field().equals("inForce") ? FROM : problem.field().replace('/', '-');
            errors.merge(name, problem.sentence(), (known, more) -> known.contains(more) ? known : known + " " + more);
        }
        return errors;
    }
}
