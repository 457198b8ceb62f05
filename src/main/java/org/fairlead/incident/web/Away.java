package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.absence.Absences;
import org.fairlead.access.Viewer;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.words.TimeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is away, where work is given to somebody. */
@Component
class Away {

    private final Absences absences;
    private final Clock clock;

    Away(Absences absences, Clock clock) {
        this.absences = absences;
        this.clock = clock;
    }

    /** People to choose from, of whom those who are away say so. */
    List<Option> told(List<Option> people, Actor actor, Viewer viewer) {
        var ids = people.stream()
                .map(Option::value)
                .filter(value -> !value.isEmpty())
                .map(value -> new PersonId(UUID.fromString(value)))
                .toList();
        var away = absences.now(actor, ids);
        if (away.isEmpty()) {
            return people;
        }
        var times = new TimeWords(viewer.zone(), clock.instant());
        return people.stream()
                .map(option -> Optional.of(option.value())
                        .filter(value -> !value.isEmpty())
                        .map(value -> away.get(new PersonId(UUID.fromString(value))))
                        .map(absence -> Option.of(
                                        option.value(),
                                        say(
                                                "incident.assign.away-choice",
                                                "who",
                                                option.text(),
                                                "time",
                                                times.moment(absence.until())))
                                .asChosen(option.chosen()))
                        .orElse(option))
                .toList();
    }

    /** Until when somebody is away; empty for one who is not. */
    Optional<String> until(@Nullable PersonId person, Actor actor, Viewer viewer) {
        return Optional.ofNullable(person)
                .map(id -> absences.now(actor, List.of(id)).get(id))
                .map(absence -> new TimeWords(viewer.zone(), clock.instant()).moment(absence.until()));
    }
}
