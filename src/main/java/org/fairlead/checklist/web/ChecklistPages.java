package org.fairlead.checklist.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.checklist.Checklist;
import org.fairlead.checklist.Checklists;
import org.fairlead.checklist.Doer;
import org.fairlead.checklist.Step;
import org.fairlead.people.People;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.web.ui.Checkboxes;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.template.TemplateDesk;
import org.fairlead.template.TemplateInput;
import org.fairlead.template.TemplatePages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Keeping checklists. */
@Controller
@RequestMapping("/checklists")
@Needs(Act.KEEP_TEMPLATES)
class ChecklistPages extends TemplatePages<Checklist> {

    private static final String OWN = "own";
    private static final String WHEN = "when";
    private static final int SPARE = 3;

    private static final TemplatePages.Words WORDS = new TemplatePages.Words(
            "/checklists",
            "Checklists",
            "Steps that are taken on a record, each on its timeline when it is done. What is changed here changes no"
                    + " checklist that is on a record already.",
            "A short word to find it by");

    private final Register register;

    ChecklistPages(TemplateDesk desk, Clock clock, Register register) {
        super(Checklists.KIND, WORDS, desk, clock);
        this.register = register;
    }

    @Override
    protected String again() {
        return "More steps";
    }

    private static String field(int step, String part) {
        return "steps/" + step + "/" + part;
    }

    @Override
    protected List<Object> fields(TemplateInput input, Viewer viewer) {
        var fields = new ArrayList<Object>();
        int used = used(input);
        for (int i = 0; i < Math.min(Checklist.MOST_STEPS, used + SPARE); i++) {
            fields.addAll(step(input, i));
        }
        fields.add(new Checkboxes(
                input.field(OWN, "Who sees it on a record"),
                List.of(Option.of("yes", "Only the organisation that adds it")
                        .withHint("Otherwise every organisation on the record; never the user")
                        .asChosen(input.text(OWN).equals("yes")))));
        fields.add(TextField.of(
                input.field(WHEN, "Comes by itself to records that fit")
                        .withHint(
                                "A filter, such as: service = Mail and priority = P1. Leave it empty to add it by hand")
                        .asOptional(),
                input.text(WHEN)));
        return fields;
    }

    /** How many steps hold something, up to the last that does. */
    private static int used(TemplateInput input) {
        int used = 0;
        for (int i = 0; i < Checklist.MOST_STEPS; i++) {
            if (!input.text(field(i, "text")).isBlank()
                    || !input.text(field(i, "hint")).isBlank()) {
                used = i + 1;
            }
        }
        return used;
    }

    private List<Object> step(TemplateInput input, int step) {
        var number = "Step " + (step + 1);
        var text = input.field(field(step, "text"), number);
        return List.of(
                TextField.of(step == 0 ? text : text.asOptional(), input.text(field(step, "text"))),
                TextField.of(
                        input.field(field(step, "hint"), number + ": how").asOptional(),
                        input.text(field(step, "hint"))),
                new Checkboxes(
                        input.field(field(step, "required"), number + ": before resolving"),
                        List.of(Option.of("yes", "It must be done, or not be needed, before the record is resolved")
                                .asChosen(input.text(field(step, "required")).equals("yes")))),
                new Select(
                        input.field(field(step, "party"), number + ": who"), doers(input.text(field(step, "party")))));
    }

    /** Everybody at once: the kinds of doer, then each organisation. */
    private List<Option> doers(String chosen) {
        var kinds = Stream.of(Doer.ANYBODY, Doer.HOLDER, Doer.DESK).map(each -> Option.of(each.name(), each.words()));
        var parties = register.all(People.ORGANISATION).stream()
                .map(item -> Option.of(item.id().toString(), item.body().name()));
        return Stream.concat(kinds, parties)
                .map(option -> option.asChosen(option.value().equals(chosen)))
                .toList();
    }

    @Override
    protected Checklist body(TemplateInput input, Viewer viewer) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < used(input); i++) {
            var who = input.text(field(i, "party"));
            var party = party(field(i, "party"), who);
            var text = input.text(field(i, "text"));
            if (!text.isBlank() || !input.text(field(i, "hint")).isBlank()) {
                steps.add(new Step(
                        text,
                        input.text(field(i, "hint")),
                        input.text(field(i, "required")).equals("yes"),
                        party == null ? Doer.of(who).orElse(Doer.ANYBODY) : Doer.PARTY,
                        party));
            }
        }
        return new Checklist(steps, input.text(OWN).equals("yes"), input.text(WHEN));
    }

    private static @Nullable UUID party(String field, String who) {
        if (who.isBlank() || Doer.of(who).isPresent()) {
            return null;
        }
        try {
            return UUID.fromString(who);
        } catch (IllegalArgumentException notAnId) {
            throw GeneralRefusal.invalid(field, "Choose who takes the step.");
        }
    }

    @Override
    protected TemplateInput fill(TemplateInput input, Checklist checklist, Viewer viewer) {
        for (int i = 0; i < checklist.steps().size(); i++) {
            var step = checklist.steps().get(i);
            input.with(field(i, "text"), step.text())
                    .with(field(i, "hint"), Objects.requireNonNullElse(step.hint(), ""))
                    .with(field(i, "required"), step.required() ? "yes" : "")
                    .with(
                            field(i, "party"),
                            step.party() == null
                                    ? step.doer().name()
                                    : step.party().toString());
        }
        return input.with(OWN, checklist.own() ? "yes" : "")
                .with(WHEN, Objects.requireNonNullElse(checklist.when(), ""));
    }

    @Override
    protected String words(Checklist checklist) {
        var steps = checklist.steps().size() == 1 ? "1 step" : checklist.steps().size() + " steps";
        long required = checklist.steps().stream().filter(Step::required).count();
        var must = required == 0 ? "" : ", %d before resolving".formatted(required);
        return steps + must + (checklist.when() == null ? "" : ", comes by itself when " + checklist.when());
    }
}
