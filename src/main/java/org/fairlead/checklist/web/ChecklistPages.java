package org.fairlead.checklist.web;

import static org.fairlead.platform.language.Say.say;

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

    private final Register register;

    ChecklistPages(TemplateDesk desk, Clock clock, Register register) {
        super(Checklists.KIND, ChecklistPages::words, desk, clock);
        this.register = register;
    }

    private static TemplatePages.Words words() {
        return new TemplatePages.Words(
                "/checklists", say("checklist.title"), say("checklist.about"), say("checklist.code-hint"));
    }

    @Override
    protected String again() {
        return say("checklist.checklist.more-steps");
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
                input.field(OWN, say("checklist.checklist.who-sees-it-on-a")),
                List.of(Option.of("yes", say("checklist.checklist.only-the-organisation-that-adds"))
                        .withHint(say("checklist.checklist.otherwise-every-organisation-on-the"))
                        .asChosen(input.text(OWN).equals("yes")))));
        fields.add(TextField.of(
                input.field(WHEN, say("checklist.checklist.comes-by-itself-to-records"))
                        .withHint(say("checklist.checklist.a-filter-such-as-service"))
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
        int number = step + 1;
        var text = input.field(field(step, "text"), say("checklist.step.text", "number", number));
        return List.of(
                TextField.of(step == 0 ? text : text.asOptional(), input.text(field(step, "text"))),
                TextField.of(
                        input.field(field(step, "hint"), say("checklist.step.how", "number", number))
                                .asOptional(),
                        input.text(field(step, "hint"))),
                new Checkboxes(
                        input.field(field(step, "required"), say("checklist.step.before-resolving", "number", number)),
                        List.of(Option.of("yes", say("checklist.checklist.it-must-be-done-or"))
                                .asChosen(input.text(field(step, "required")).equals("yes")))),
                new Select(
                        input.field(field(step, "party"), say("checklist.step.who", "number", number)),
                        doers(input.text(field(step, "party")))));
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
            throw GeneralRefusal.invalid(field, say("checklist.checklist.choose-who-takes-the-step"));
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
        long required = checklist.steps().stream().filter(Step::required).count();
        return checklist.when() == null
                ? say("checklist.words", "steps", checklist.steps().size(), "required", required)
                : say(
                        "checklist.words-by-rule",
                        "steps",
                        checklist.steps().size(),
                        "required",
                        required,
                        "when",
                        checklist.when());
    }
}
