package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.access.Viewer;
import org.fairlead.platform.filter.Filter.Operator;
import org.fairlead.platform.filter.FilterField;
import org.fairlead.platform.filter.FilterType;
import org.fairlead.platform.web.ui.Checkboxes;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.FilterBuilder;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.record.RecordFilter;
import org.springframework.stereotype.Component;

/** Putting a filter together by choosing. */
@Component
class Building {

    private static final int MOST_TO_CHOOSE = 60;

    private final RecordFilter filters;
    private final Access access;

    Building(RecordFilter filters, Access access) {
        this.filters = filters;
        this.access = access;
    }

    /**
     * What was chosen so far.
     *
     * @param field the field's name; empty before it is chosen
     * @param how how it is compared
     * @param value what it is compared with
     * @param error what was wrong with the value; empty for nothing
     */
    record Choice(String field, String how, String value, String error) {
        static final Choice NONE = new Choice("", "", "", "");
    }

    FilterBuilder builder(ListAsk ask, Choice choice, Viewer viewer) {
        var reach = viewer.actor().reach();
        var hidden = new ArrayList<>(ListBar.hidden(ask, reach));
        hidden.add(new Hidden("filter", ask.filter()));
        var fields = filters.schema().fields().stream()
                .map(field -> Option.of(field.name(), label(field)))
                .toList();
        return new FilterBuilder(
                ListPages.PATH,
                new Select(Field.of("build", say("incident.building.field")), fields),
                hidden,
                filters.schema()
                        .field(choice.field())
                        .map(field -> chosen(field, choice, ask.href(reach), viewer))
                        .orElse(null));
    }

    private FilterBuilder.Chosen chosen(FilterField field, Choice choice, String back, Viewer viewer) {
        var parts = new ArrayList<Object>();
        if (field.type() == FilterType.FLAG) {
            parts.add(new Select(
                    Field.of("how", label(field)).withHint(field.words()),
                    List.of(
                            Option.of("is", say("incident.building.yes")),
                            Option.of("not", say("incident.building.no"))
                                    .asChosen(choice.how().equals("not")))));
        } else if (field.type() == FilterType.CHOICE) {
            parts.add(new Select(
                    Field.of("how", label(field)).withHint(field.words()),
                    List.of(
                            Option.of("in", say("incident.building.is-one-of")),
                            Option.of("not in", say("incident.building.is-none-of"))
                                    .asChosen(choice.how().equals("not in")))));
            var chosen = List.of(choice.value().split(","));
            parts.add(new Checkboxes(
                    Field.of("value", say("incident.building.which")).withError(choice.error()),
                    values(field, viewer).stream()
                            .map(each -> each.asChosen(chosen.contains(each.value())))
                            .toList()));
        } else {
            var values = values(field, viewer);
            parts.add(new Select(
                    Field.of("how", label(field)).withHint(field.words()), hows(field, !values.isEmpty(), choice)));
            var asked = Field.of("value", say("incident.building.what")).withError(choice.error());
            parts.add(
                    values.isEmpty()
                            ? TextField.of(asked.withHint(hint(field)), choice.value(), TextField.Width.L)
                            : new Select(
                                    asked,
                                    values.stream()
                                            .map(each ->
                                                    each.asChosen(each.value().equals(choice.value())))
                                            .toList()));
        }
        return new FilterBuilder.Chosen(ListPages.PATH + "/narrowed", field.name(), label(field), parts, back);
    }

    private static List<Option> hows(FilterField field, boolean one, Choice choice) {
        return Arrays.stream(Operator.values())
                .filter(operator -> field.type().allows(operator))
                .filter(operator -> !one || operator != Operator.IN)
                .map(operator -> Option.of(operator.sign(), field.type().words(operator))
                        .asChosen(operator.sign().equals(choice.how())))
                .toList();
    }

    /** What may be chosen from; empty when there is too much, or it is for the reader to say. */
    private List<Option> values(FilterField field, Viewer viewer) {
        var own = Option.of(field.type().own(), say("incident.building.own"));
        var none = Option.of("none", say("incident.building.none"));
        return switch (field.type()) {
            case CHOICE ->
                field.choices().stream()
                        .map(choice -> Option.of(choice.code(), words(choice)))
                        .toList();
            case PARTY, PERSON, TEAM, REF -> {
                var names = knowsNames(viewer) ? filters.names(field, viewer.actor()) : List.<String>of();
                yield names.isEmpty() || names.size() > MOST_TO_CHOOSE
                        ? List.of()
                        : Stream.of(
                                        Optional.of(own)
                                                .filter(each -> !each.value().isEmpty())
                                                .stream(),
                                        names.stream().map(name -> Option.of(name, name)),
                                        Stream.of(none))
                                .flatMap(each -> each)
                                .toList();
            }
            case TEXT, NUMBER, INSTANT, FLAG -> List.of();
        };
    }

    /** A number alone says little, such as 1 for P1. */
    private static String words(FilterField.Choice choice) {
        return choice.words().chars().allMatch(Character::isDigit) ? choice.code() : choice.words();
    }

    /** A field by its name, such as "Escalated to". */
    private static String label(FilterField field) {
        var words = field.name().replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String hint(FilterField field) {
        return switch (field.type()) {
            case INSTANT -> say("incident.building.a-day");
            case NUMBER -> say("incident.building.a-number");
            case PERSON -> say("incident.building.a-person");
            case PARTY, TEAM, REF -> say("incident.building.a-name");
            case TEXT, CHOICE, FLAG -> "";
        };
    }

    /** Whether names of the register may be offered to the viewer. */
    boolean knowsNames(Viewer viewer) {
        return access.may(viewer.actor(), Act.SEE_REGISTER);
    }
}
