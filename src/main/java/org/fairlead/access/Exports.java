package org.fairlead.access;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fairlead.access.ExportedList.Asked;
import org.fairlead.access.ExportedList.Choice;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.sheet.Sheet;
import org.springframework.stereotype.Component;

/**
 * Every list that leaves as a file, by its name.
 *
 * <pre>{@code
 * exports.sheet("to-dos", Map.of("state", "open"), viewer);
 * }</pre>
 */
@Component
public final class Exports {

    private final List<ExportedLists> registered;
    private final Access access;
    private final Clock clock;

    Exports(List<ExportedLists> registered, Access access, Clock clock) {
        this.registered = List.copyOf(registered);
        this.access = access;
        this.clock = clock;
    }

    private Map<String, ExportedList> all() {
        return registered.stream()
                .flatMap(each -> each.exported().stream())
                .collect(Collectors.toMap(
                        ExportedList::name,
                        list -> list,
                        (one, other) -> {
                            throw new IllegalStateException("two lists are called " + one.name());
                        },
                        TreeMap::new));
    }

    /** The lists that the actor may export, by name. */
    public List<ExportedList> of(Actor actor) {
        return all().values().stream()
                .filter(list -> access.may(actor, list.needs()))
                .sorted(Comparator.comparing(ExportedList::name))
                .toList();
    }

    /** The sheet of a list; refused when there is none, its page is closed to the viewer, or it knows nothing of what is said. */
    public Sheet<?> sheet(String name, Map<String, String> said, Viewer viewer) {
        var list = all().get(name);
        if (list == null) {
            throw GeneralRefusal.unknown(say("access.export.list"));
        }
        access.require(viewer.actor(), list.needs());
        var known = list.choices().stream().map(Choice::name).toList();
        for (var choice : said.keySet()) {
            if (!known.contains(choice)) {
                throw GeneralRefusal.invalid(
                        choice,
                        say(
                                "access.export.choice",
                                "name",
                                choice,
                                "count",
                                known.size(),
                                "known",
                                String.join(", ", known)));
            }
        }
        return list.sheet(new Asked(name, said, viewer, clock.instant().atZone(viewer.zone())));
    }
}
