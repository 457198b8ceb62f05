package org.fairlead.effort.web;

import static org.fairlead.platform.language.Say.say;

import java.util.Comparator;
import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.effort.EffortClasses;
import org.fairlead.effort.Rate;
import org.fairlead.effort.Rates;
import org.fairlead.people.People;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetColumn.Amount;
import org.fairlead.platform.sheet.SheetColumn.Moment;
import org.fairlead.platform.sheet.SheetColumn.Text;
import org.fairlead.platform.sheet.SheetRows;
import org.springframework.stereotype.Component;

/** What an hour costs, every version that the viewer may see. */
@Component
class ExportedRates implements ExportedList {

    static final String NAME = "rates";

    static final String ORGANISATION = "organisation";
    static final String CLASS = "class";

    private final Rates rates;
    private final Register register;

    ExportedRates(Rates rates, Register register) {
        this.rates = rates;
        this.register = register;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Act needs() {
        return Act.SEE_COSTS;
    }

    @Override
    public List<Choice> choices() {
        return List.of(
                new Choice(ORGANISATION, "The id of one organisation"),
                new Choice(CLASS, "The id of one class of effort"));
    }

    @Override
    public Sheet<Rate> sheet(Asked asked) {
        return Sheet.of(
                asked.about(),
                List.of(
                        new Text<>(
                                "organisation",
                                say("effort.rate.organisation"),
                                rate -> People.name(register, rate.of().party())),
                        new Text<>(
                                "class",
                                say("effort.rate.class"),
                                rate -> register.title(
                                        EffortClasses.KIND, rate.of().effortClass())),
                        new Text<>(
                                "from",
                                say("effort.rate.from"),
                                rate -> rate.from().day().toString()),
                        new Text<>(
                                "zone",
                                say("effort.export.zone"),
                                rate -> rate.from().zone().getId()),
                        new Text<>(
                                "currency",
                                say("effort.export.currency"),
                                rate -> rate.price().currency()),
                        new Amount<>(
                                "pence-an-hour",
                                say("effort.export.pence-an-hour"),
                                rate -> rate.price().pence()),
                        new Amount<>("version", say("effort.export.version"), Rate::version),
                        new Moment<>(
                                "recorded",
                                say("effort.export.recorded"),
                                rate -> rate.recorded().at())),
                SheetRows.of(rates.seenBy(asked.viewer().actor()).stream()
                        .filter(rate -> fits(rate, asked))
                        .sorted(Comparator.comparing((Rate rate) ->
                                        People.name(register, rate.of().party()))
                                .thenComparing(rate -> register.title(
                                        EffortClasses.KIND, rate.of().effortClass()))
                                .thenComparing(rate -> rate.from().instant())
                                .thenComparing(Rate::version))
                        .toList()));
    }

    private static boolean fits(Rate rate, Asked asked) {
        return (asked.text(ORGANISATION).isEmpty() || rate.of().party().value().equals(asked.id(ORGANISATION)))
                && (asked.text(CLASS).isEmpty() || rate.of().effortClass().equals(asked.id(CLASS)));
    }
}
