package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.incident.IncidentMark;
import org.fairlead.incident.IncidentState;
import org.fairlead.incident.StateWords;
import org.fairlead.people.Organisation;
import org.fairlead.people.People;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.record.GroupedList.By;
import org.fairlead.record.Row;
import org.springframework.stereotype.Component;

/** Every column that a card can be asked to go to, whether it is on the board or not. */
@Component
class BoardColumns {

    private static final List<IncidentMark> ESCALATED =
            List.of(IncidentMark.ESCALATED_TEAM_LEAD, IncidentMark.ESCALATED_DUTY_OFFICER);

    private final Choices choices;
    private final Register register;

    BoardColumns(Choices choices, Register register) {
        this.choices = choices;
        this.register = register;
    }

    /** The columns for an incident; of people and teams those of its holder. */
    List<Option> of(Row row, By by) {
        var holder = new PartyId(row.holder().party());
        return switch (by) {
            case STATE ->
                Arrays.stream(IncidentState.values())
                        .map(state -> Option.of(state.name(), StateWords.of(state)))
                        .toList();
            case PRIORITY ->
                priorities().map(each -> Option.of(each, "P" + each)).toList();
            case HOLDER -> choices.among(People.ORGANISATION, (Organisation any) -> true, "");
            case TEAM -> named(choices.teamsOf(holder, ""));
            case OWNER -> named(choices.staffOf(holder, ""));
            case SERVICE -> named(choices.optional(Catalogue.SERVICE, say("incident.field.unknown"), ""));
            case CATEGORY -> named(choices.optional(Catalogue.CATEGORY, say("incident.field.unknown"), ""));
            case SITE -> named(choices.optional(People.SITE, say("incident.field.no-site"), ""));
            case IMPACT -> words(choices.agreements().matrix().impacts());
            case URGENCY -> words(choices.agreements().matrix().urgencies());
            case FLAG -> marks(say("incident.group.no-flag"), List.of(IncidentMark.OPERATIONAL));
            case ESCALATED -> marks(say("incident.group.not-escalated"), ESCALATED);
        };
    }

    private static List<Option> words(List<String> ofMatrix) {
        return ofMatrix.stream()
                .map(word -> Option.of(word, MatrixWords.of(word)))
                .toList();
    }

    private Stream<String> priorities() {
        return choices.agreements().matrix().rows().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .map(String::valueOf);
    }

    /** The choice of nothing has a key of its own on boards. */
    private static List<Option> named(List<Option> options) {
        return options.stream()
                .map(option -> option.value().isEmpty() ? Option.of(BoardMoves.NONE, option.text()) : option)
                .toList();
    }

    private static List<Option> marks(String none, List<IncidentMark> marks) {
        var options = new ArrayList<Option>();
        marks.forEach(mark -> options.add(Option.of(mark.name(), mark.words())));
        options.add(Option.of(BoardMoves.NONE, none));
        return options;
    }

    /** The key, when it is one of the board's. */
    Optional<String> known(By by, String key) {
        boolean none = key.equals(BoardMoves.NONE);
        boolean known = switch (by) {
            case STATE ->
                Arrays.stream(IncidentState.values())
                        .anyMatch(state -> state.name().equals(key));
            case PRIORITY -> key.matches("[1-9]");
            case HOLDER -> item(People.ORGANISATION, key);
            case TEAM -> none || item(People.TEAM, key);
            case OWNER -> none || item(People.PERSON, key);
            case SERVICE -> none || item(Catalogue.SERVICE, key);
            case CATEGORY -> none || item(Catalogue.CATEGORY, key);
            case SITE -> none || item(People.SITE, key);
            case IMPACT -> choices.agreements().matrix().impacts().contains(key);
            case URGENCY -> choices.agreements().matrix().urgencies().contains(key);
            case FLAG, ESCALATED ->
                none
                        || Arrays.stream(IncidentMark.values())
                                .anyMatch(mark -> mark.name().equals(key));
        };
        return known ? Optional.of(key) : Optional.empty();
    }

    private boolean item(RegisterKind<?> kind, String key) {
        try {
            return register.latest(kind, UUID.fromString(key)).isPresent();
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }
}
