package org.fairlead.checklist;

import java.util.Optional;
import org.fairlead.record.Fact;
import org.fairlead.record.History;

/** What checklists put on timelines, in words. */
public final class ChecklistWords {

    private ChecklistWords() {}

    /**
     * What happened, after the name of whoever did it; empty for what is none of a checklist's.
     *
     * @param history the timeline it stands on, which knows the words of steps; empty where it is told by itself
     */
    public static Optional<String> of(Fact fact, Optional<History> history) {
        return switch (fact) {
            case ChecklistFacts.Added added ->
                Optional.of((added.byRule() ? "got the checklist “%s” by its rule" : "added the checklist “%s”")
                        .formatted(added.name()));
            case ChecklistFacts.Removed removed ->
                Optional.of("took the checklist “%s” off".formatted(name(history, removed.checklist())));
            case ChecklistFacts.Stepped stepped -> Optional.of(step(history, stepped));
            default -> Optional.empty();
        };
    }

    private static String step(Optional<History> history, ChecklistFacts.Stepped stepped) {
        var words = switch (stepped.mark()) {
            case DONE -> "did";
            case NOT_NEEDED -> "found not to be needed:";
            case OPEN -> "opened again:";
        };
        var text = list(history, stepped.checklist())
                .filter(list -> stepped.step() <= list.steps().size())
                .map(list -> list.steps().get(stepped.step() - 1).step().text())
                .orElse("a step");
        return "%s “%s” (%s)".formatted(words, text, name(history, stepped.checklist()));
    }

    private static String name(Optional<History> history, int place) {
        return list(history, place).map(list -> list.added().name()).orElse("a checklist");
    }

    private static Optional<OnRecord.Listed> list(Optional<History> history, int place) {
        return history.map(OnRecord::of).stream()
                .flatMap(all -> all.lists().stream())
                .filter(each -> each.place() == place)
                .findFirst();
    }
}
