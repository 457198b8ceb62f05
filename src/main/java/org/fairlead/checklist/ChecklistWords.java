package org.fairlead.checklist;

import static org.fairlead.platform.language.Say.say;

import java.util.Optional;
import org.fairlead.record.Fact;
import org.fairlead.record.History;

/** What checklists put on timelines, in words. */
public final class ChecklistWords {

    private ChecklistWords() {}

    /**
     * What happened, as a sentence; empty for what is none of a checklist's.
     *
     * @param who whoever did it
     * @param history the timeline it stands on, which knows the words of steps; empty where it is told by itself
     */
    public static Optional<String> of(Fact fact, String who, Optional<History> history) {
        return switch (fact) {
            case ChecklistFacts.Added added ->
                Optional.of(
                        added.byRule()
                                ? say("checklist.told.added-by-rule", "who", who, "checklist", added.name())
                                : say("checklist.told.added", "who", who, "checklist", added.name()));
            case ChecklistFacts.Removed removed ->
                Optional.of(say("checklist.told.removed", "who", who, "checklist", name(history, removed.checklist())));
            case ChecklistFacts.Stepped stepped -> Optional.of(step(history, who, stepped));
            default -> Optional.empty();
        };
    }

    private static String step(Optional<History> history, String who, ChecklistFacts.Stepped stepped) {
        var text = list(history, stepped.checklist())
                .filter(list -> stepped.step() <= list.steps().size())
                .map(list -> list.steps().get(stepped.step() - 1).step().text())
                .orElse(say("checklist.told.a-step"));
        var checklist = name(history, stepped.checklist());
        return switch (stepped.mark()) {
            case DONE -> say("checklist.told.done", "who", who, "step", text, "checklist", checklist);
            case NOT_NEEDED -> say("checklist.told.not-needed", "who", who, "step", text, "checklist", checklist);
            case OPEN -> say("checklist.told.open", "who", who, "step", text, "checklist", checklist);
        };
    }

    private static String name(Optional<History> history, int place) {
        return list(history, place).map(list -> list.added().name()).orElse(say("checklist.told.a-checklist"));
    }

    private static Optional<OnRecord.Listed> list(Optional<History> history, int place) {
        return history.map(OnRecord::of).stream()
                .flatMap(all -> all.lists().stream())
                .filter(each -> each.place() == place)
                .findFirst();
    }
}
