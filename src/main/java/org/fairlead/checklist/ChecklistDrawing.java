package org.fairlead.checklist;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairlead.access.Viewer;
import org.fairlead.checklist.ChecklistFacts.Mark;
import org.fairlead.checklist.OnRecord.Listed;
import org.fairlead.checklist.OnRecord.Standing;
import org.fairlead.people.People;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.web.ui.Csrf;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Progress;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.Entry;
import org.fairlead.record.History;
import org.fairlead.record.Phase;
import org.springframework.stereotype.Component;

/** The checklists of a record as its page shows them. */
@Component
public final class ChecklistDrawing {

    private final Checklists checklists;
    private final Register register;

    ChecklistDrawing(Checklists checklists, Register register) {
        this.checklists = checklists;
        this.register = register;
    }

    /** Where a record's checklists are. */
    public static String href(History history) {
        return "/records/" + history.header().identity().number() + "/checklists";
    }

    /**
     * The checklists on the record that the viewer may know of.
     *
     * @param key makes what is sent happen once
     */
    public List<ChecklistPanel> panels(History history, Viewer viewer, TimeWords times, Csrf csrf, String key) {
        return OnRecord.of(history).seenBy(viewer.actor()).stream()
                .map(list -> panel(list, new Look(history, viewer, times, csrf, key)))
                .toList();
    }

    private record Look(History history, Viewer viewer, TimeWords times, Csrf csrf, String key) {
        boolean ended() {
            return history.header().progress().phase() == Phase.ENDED;
        }
    }

    private ChecklistPanel panel(Listed list, Look look) {
        var id = "checklist-" + list.place();
        var steps = list.steps().size();
        var words = list.settled() == steps
                ? say("checklist.panel.all-settled")
                : say("checklist.panel.settled-of", "settled", list.settled(), "steps", steps);
        return new ChecklistPanel(
                id,
                list.added().name(),
                new Progress(id + "-progress", say("checklist.checklist.progress"), list.settled(), steps, words),
                readers(list.entry()),
                list.steps().stream().map(step -> line(list, step, look)).toList(),
                look.ended()
                                || !checklists.mayRemove(
                                        look.viewer().actor(),
                                        look.history(),
                                        list.entry().party())
                        ? ""
                        : href(look.history()) + "/" + list.place() + "/removal");
    }

    private String readers(Entry entry) {
        return switch (entry.audience()) {
            case OWN -> say("checklist.checklist.only-party-sees-it", "party", People.name(register, entry.party()));
            case NAMED ->
                say(
                        "checklist.panel.seen-by",
                        "parties",
                        entry.named().stream()
                                .map(party -> People.name(register, party))
                                .sorted()
                                .collect(Collectors.joining(", ")));
            case INVOLVED, EVERYONE -> say("checklist.checklist.every-organisation-on-it-sees");
        };
    }

    private ChecklistPanel.Line line(Listed list, Standing standing, Look look) {
        var step = standing.step();
        var id = "checklist-" + list.place() + "-" + standing.number();
        boolean may = !look.ended() && checklists.mayStep(look.viewer().actor(), look.history(), step);
        var form = Form.to(
                href(look.history()) + "/" + list.place() + "/steps/" + standing.number(),
                look.csrf(),
                new Hidden("intent", look.key() + id + standing.mark()));
        return new ChecklistPanel.Line(
                id,
                step.text(),
                Objects.requireNonNullElse(step.hint(), ""),
                who(step),
                standing.mark() != Mark.OPEN,
                words(standing, look.times()),
                may ? form : null);
    }

    /** Who takes a step and whether it must be done, in a few words. */
    private String who(Step step) {
        var doer = switch (step.doer()) {
            case ANYBODY -> "";
            case HOLDER -> say("checklist.checklist.for-whoever-holds-it");
            case DESK -> say("checklist.checklist.for-the-desk-and-the");
            case PARTY ->
                say(
                        "checklist.panel.for",
                        "organisation",
                        register.title(People.ORGANISATION, Objects.requireNonNull(step.party())));
        };
        return Stream.of(step.required() ? say("checklist.checklist.must-be-done-before-it") : "", doer)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(". "));
    }

    private String words(Standing standing, TimeWords times) {
        if (standing.mark() == Mark.OPEN) {
            return "";
        }
        var entry = standing.last().orElseThrow();
        var who = Optional.ofNullable(entry.stamp().person())
                .map(PersonId::value)
                .map(person -> register.title(People.PERSON, person))
                .orElseGet(() -> People.name(register, entry.party()));
        var when = times.moment(entry.at());
        return standing.mark() == Mark.DONE
                ? say("checklist.checklist.done-by-who-when", "who", who, "when", when)
                : say(
                        "checklist.panel.not-needed-because",
                        "why",
                        Objects.requireNonNullElse(entry.text(), ""),
                        "who",
                        who,
                        "when",
                        when);
    }
}
