package org.fairlead.checklist.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fairlead.access.Viewer;
import org.fairlead.checklist.Checklist;
import org.fairlead.checklist.Checklists;
import org.fairlead.intake.ListRow;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.register.Register;
import org.fairlead.template.TemplateList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checklists as a list: their steps stand in one cell, a line each. */
@Component
class ChecklistList extends TemplateList<Checklist> {

    private static final String STEPS = "steps";
    private static final String OWN = "own";
    private static final String WHEN = "when";

    private final Register register;

    ChecklistList(Around around, Register register) {
        super(Checklists.KIND, "/checklists", around);
        this.register = register;
    }

    @Override
    public String title() {
        return say("checklist.title");
    }

    @Override
    protected List<Part<Checklist>> parts(Actor actor) {
        return List.of(
                Part.needed(
                        STEPS,
                        say("checklist.list.steps"),
                        say("checklist.list.steps-hint"),
                        checklist -> checklist.steps().stream()
                                .map(step -> StepLine.write(step, register))
                                .collect(Collectors.joining("\n"))),
                Part.of(
                        OWN,
                        say("checklist.checklist.only-the-organisation-that-adds"),
                        "",
                        checklist -> checklist.own() ? "yes" : "no"),
                Part.of(
                        WHEN,
                        say("checklist.checklist.comes-by-itself-to-records"),
                        say("checklist.checklist.a-filter-such-as-service"),
                        Checklist::when));
    }

    @Override
    protected Checklist body(ListRow row, @Nullable Checklist now, Viewer viewer) {
        var steps = row.has(STEPS) || now == null
                ? row.text(STEPS)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> StepLine.read(line, STEPS, register))
                        .toList()
                : now.steps();
        return new Checklist(
                steps,
                row.yes(OWN, now != null && now.own()),
                row.textOr(WHEN, now == null ? null : Objects.requireNonNullElse(now.when(), "")));
    }
}
