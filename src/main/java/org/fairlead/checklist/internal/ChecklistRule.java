package org.fairlead.checklist.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.checklist.Checklist;
import org.fairlead.checklist.Checklists;
import org.fairlead.checklist.Doer;
import org.fairlead.checklist.Step;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.words.Readable;
import org.fairlead.record.RecordFilter;
import org.fairlead.template.TemplateKind;
import org.fairlead.template.TemplateRule;
import org.springframework.stereotype.Component;

/** A checklist has steps that can be read, and a rule that can. */
@Component
class ChecklistRule implements TemplateRule<Checklist> {

    private static final int LONGEST_STEP = 200;
    private static final int LONGEST_HINT = 1_000;
    private static final int LONGEST_FILTER = 2_000;

    private final Register register;
    private final RecordFilter filters;
    private final Access access;

    ChecklistRule(Register register, RecordFilter filters, Access access) {
        this.register = register;
        this.filters = filters;
        this.access = access;
    }

    @Override
    public TemplateKind<Checklist> kind() {
        return Checklists.KIND;
    }

    @Override
    public List<FieldProblem> problems(Checklist checklist, Actor actor) {
        var problems = new ArrayList<FieldProblem>();
        var steps = checklist.steps();
        if (steps.isEmpty() || steps.size() > Checklist.MOST_STEPS) {
            problems.add(new FieldProblem(
                    "steps/0/text",
                    say("checklist.checklist-rule.write-to-most-steps-steps", "most", Checklist.MOST_STEPS)));
        }
        for (int i = 0; i < steps.size(); i++) {
            problems.addAll(step("steps/" + i, steps.get(i)));
        }
        if (checklist.when() != null) {
            problems.addAll(when(checklist.when(), actor));
        }
        return problems;
    }

    private List<FieldProblem> step(String field, Step step) {
        var problems = new ArrayList<FieldProblem>();
        if (!Readable.saysSomething(step.text())
                || !Readable.isOneLine(step.text())
                || !Readable.canBeKept(step.text())
                || step.text().length() > LONGEST_STEP) {
            problems.add(new FieldProblem(field + "/text", say("checklist.checklist-rule.say-what-is-to-be")));
        }
        if (step.hint() != null && (step.hint().length() > LONGEST_HINT || !Readable.canBeKept(step.hint()))) {
            problems.add(
                    new FieldProblem(field + "/hint", say("checklist.checklist-rule.shorten-the-hint-to-characters")));
        }
        boolean named = step.party() != null
                && register.latest(People.ORGANISATION, step.party()).isPresent();
        if (step.doer() == Doer.PARTY && !named) {
            problems.add(new FieldProblem(
                    field + "/party", say("checklist.checklist-rule.choose-the-organisation-that-takes")));
        }
        return problems;
    }

    private List<FieldProblem> when(String filter, Actor actor) {
        if (actor.reach() != Reach.ALL || !access.may(actor, Act.SHARE_TEMPLATES)) {
            return List.of(new FieldProblem("when", say("checklist.checklist-rule.only-those-who-share-with")));
        }
        if (filter.length() > LONGEST_FILTER) {
            return List.of(new FieldProblem("when", say("checklist.checklist-rule.shorten-the-filter-to-characters")));
        }
        try {
            filters.read(filter, Actor.tool(actor.home()));
            return List.of();
        } catch (RefusedException refused) {
            return List.of(new FieldProblem("when", refused.refusal().sentence()));
        }
    }
}
