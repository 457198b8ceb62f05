package org.fairlead.access;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fairlead.people.People;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a form asks about sharing: who may use it, and which team. */
@Component
public final class SharingFields {

    private final Sharings sharings;
    private final Register register;

    SharingFields(Sharings sharings, Register register) {
        this.sharings = sharings;
        this.register = register;
    }

    /**
     * The fields {@code sharing} and {@code team}, as far as the viewer has a choice.
     *
     * @param chosen what stands in them
     * @param problems adds what was wrong with a field
     */
    public List<Object> of(Viewer viewer, Sharings.Wish chosen, Sharings.Law law, UnaryOperator<Field> problems) {
        var choices = sharings.choices(viewer.actor(), law);
        var fields = new ArrayList<Object>();
        if (choices.size() > 1) {
            var options = Stream.concat(choices.stream(), Stream.of(chosen.sharing()))
                    .distinct()
                    .sorted()
                    .map(each -> Option.of(each.code(), each.words()).asChosen(each == chosen.sharing()))
                    .toList();
            fields.add(new Radios(problems.apply(Field.of("sharing", say("access.sharing.who"))), options, false));
        }
        if (choices.contains(Sharing.TEAM)) {
            fields.add(new Select(
                    problems.apply(Field.of("team", say("access.sharing.which-team")))
                            .withHint(say("access.sharing.team-hint")),
                    teams(viewer, chosen.team())));
        }
        return fields;
    }

    private List<Option> teams(Viewer viewer, @Nullable UUID chosen) {
        return sharings.teams(viewer.actor()).stream()
                .map(team -> Option.of(team.toString(), register.title(People.TEAM, team))
                        .asChosen(team.equals(chosen)))
                .sorted(Comparator.comparing(Option::text))
                .toList();
    }
}
