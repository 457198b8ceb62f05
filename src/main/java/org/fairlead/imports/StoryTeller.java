package org.fairlead.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Goes through the entries of one case and says what each changed. */
final class StoryTeller {

    private static final Set<LogField> HOLDER = EnumSet.of(LogField.TEAM, LogField.ORGANISATION, LogField.RESOURCE);

    private final LogCase told;
    private final Set<LogField> finalFields;
    private final int lastResolution;
    private final int lastClosing;
    private final Map<LogField, String> known = new EnumMap<>(LogField.class);
    private Optional<String> team = Optional.empty();
    private Optional<String> organisation = Optional.empty();
    private LogActor actor = new LogActor.Nobody();
    private Optional<Lifecycle> lifecycle = Optional.empty();
    private Optional<PauseRule> pause = Optional.empty();
    private int reopenings;
    private boolean breached;
    private List<CaseChange> changes = new ArrayList<>();

    StoryTeller(LogCase told, LogMapping mapping) {
        this.told = told;
        this.finalFields = mapping.finalFields();
        this.lastClosing = lastEntering(Lifecycle.CLOSED);
        var resolution = lastEntering(Lifecycle.RESOLVED);
        this.lastResolution = resolution < 0 ? lastClosing : resolution;
    }

    /** The last entry with which the case goes into this state from another; less than zero when none does. */
    private int lastEntering(Lifecycle wanted) {
        var result = -1;
        var before = Optional.<Lifecycle>empty();
        for (int place = 0; place < told.entries().size(); place++) {
            var now = told.entries().get(place).state().flatMap(LogState::lifecycle);
            if (now.equals(Optional.of(wanted)) && !now.equals(before)) {
                result = place;
            }
            before = now.isPresent() ? now : before;
        }
        return result;
    }

    CaseStory tell() {
        var steps = new ArrayList<CaseStory.Step>(told.entries().size());
        for (int place = 0; place < told.entries().size(); place++) {
            var entry = told.entries().get(place);
            changes = new ArrayList<>();
            holder(entry);
            values(entry);
            counters(entry);
            state(entry, place);
            steps.add(new CaseStory.Step(entry, List.copyOf(changes)));
        }
        return new CaseStory(told.id(), told.openedAt(), told.times().openedAt().isPresent(), List.copyOf(steps));
    }

    private void holder(LogEntry entry) {
        var newTeam = entry.team().or(() -> team);
        var newOrganisation = entry.organisation().or(() -> organisation);
        if (!newTeam.equals(team) || !newOrganisation.equals(organisation)) {
            team = newTeam;
            organisation = newOrganisation;
            changes.add(new CaseChange.HolderChanged(team, organisation));
        }
        if (!entry.actor().equals(actor)) {
            actor = entry.actor();
            changes.add(new CaseChange.ActorChanged(actor));
        }
    }

    private void values(LogEntry entry) {
        for (var field : LogField.values()) {
            var value = entry.value(field);
            if (value.isEmpty() || HOLDER.contains(field) || finalFields.contains(field)) {
                continue;
            }
            var before = known.put(field, value.get());
            if (!value.get().equals(before)) {
                changes.add(new CaseChange.ValueChanged(field, Optional.ofNullable(before), value.get()));
            }
        }
    }

    private void counters(LogEntry entry) {
        entry.breached().ifPresent(now -> {
            if (now != breached) {
                breached = now;
                changes.add(new CaseChange.BreachChanged(now));
            }
        });
        entry.reopenings().ifPresent(now -> {
            if (now > reopenings) {
                changes.add(new CaseChange.Reopened(now - reopenings));
            }
            reopenings = now;
        });
    }

    private void state(LogEntry entry, int place) {
        var meaning = entry.state().flatMap(LogState::lifecycle);
        var wait = entry.state().flatMap(LogState::pause);
        if (meaning.isEmpty() || (meaning.equals(lifecycle) && wait.equals(pause))) {
            return;
        }
        if (!wait.equals(pause)) {
            pause.ifPresent(rule -> changes.add(new CaseChange.Resumed(rule)));
        }
        if (!meaning.equals(lifecycle)) {
            moved(entry, meaning.get(), place);
        }
        if (!wait.equals(pause)) {
            wait.ifPresent(rule -> changes.add(new CaseChange.Paused(rule)));
        }
        lifecycle = meaning;
        pause = wait;
    }

    private void moved(LogEntry entry, Lifecycle to, int place) {
        var wasEnded = lifecycle.filter(Lifecycle::isEnded).isPresent();
        if (wasEnded && !to.isEnded() && told.reopenings().equals(OptionalInt.empty())) {
            changes.add(new CaseChange.Reopened(1));
        }
        if (place == lastResolution && to == Lifecycle.CLOSED) {
            told.times().resolvedAt().ifPresent(at -> changes.add(new CaseChange.Resolved(at, true)));
        }
        changes.add(new CaseChange.StateChanged(lifecycle, to));
        switch (to) {
            case RESOLVED -> changes.add(resolved(entry, place));
            case CLOSED -> changes.add(new CaseChange.Closed(closedAt(entry, place)));
            case CANCELLED -> changes.add(new CaseChange.Cancelled());
            case NEW, IN_PROGRESS, PENDING -> {
                // The change of state says it all.
            }
        }
    }

    private CaseChange.Resolved resolved(LogEntry entry, int place) {
        var byLog = place == lastResolution ? told.times().resolvedAt() : Optional.<Instant>empty();
        return new CaseChange.Resolved(byLog.orElse(entry.at()), byLog.isPresent());
    }

    private Instant closedAt(LogEntry entry, int place) {
        return place == lastClosing ? told.times().closedAt().orElse(entry.at()) : entry.at();
    }
}
