package org.fairlead.effort.web;

import static org.fairlead.platform.language.Say.say;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fairlead.effort.Money;
import org.fairlead.effort.Rate;
import org.fairlead.effort.Rates;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusalKind;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Link;
import org.jspecify.annotations.Nullable;

/**
 * What a form about a rate holds, and what was wrong with it.
 *
 * @param values what stands in its fields
 * @param problems what could not be taken
 */
record RateSheet(Map<String, String> values, List<FieldProblem> problems) {

    private static final List<String> FIELDS = List.of("price", "currency", "from");

    /** Copies the map and the list. */
    RateSheet {
        values = Map.copyOf(values);
        problems = List.copyOf(problems);
    }

    static RateSheet sent(Map<String, String> sent) {
        return new RateSheet(sent, List.of());
    }

    /** An empty one, in the currency of the version before. */
    static RateSheet after(Optional<Rate> newest) {
        var currency = newest.map(rate -> rate.price().currency()).orElse(Money.USUAL);
        return new RateSheet(Map.of("currency", currency), List.of());
    }

    String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    int version() {
        var said = text("version");
        return said.matches("[0-9]{1,9}") ? Integer.parseInt(said) : 0;
    }

    /** What is wished for; its day begins by the clocks of the zone. */
    Rates.Wish wish(Rate.Of of, ZoneId zone) {
        var found = new ArrayList<FieldProblem>();
        var pence = Money.pence(text("price"));
        if (pence.isEmpty()) {
            found.add(new FieldProblem("price", say("effort.rate-sheet.enter-what-an-hour-costs")));
        }
        var currency = text("currency").toUpperCase(Locale.ROOT);
        if (!Money.isCurrency(currency)) {
            found.add(new FieldProblem("currency", say("effort.rate-sheet.enter-a-currency-by-its")));
        }
        var day = day();
        if (day == null) {
            found.add(new FieldProblem("from", say("effort.rate-sheet.enter-the-first-day-on")));
        }
        if (!found.isEmpty() || day == null) {
            throw new RefusedException(new GeneralRefusal.InvalidInput(found));
        }
        return new Rates.Wish(of, new Rate.From(day, zone), new Money(currency, pence.orElseThrow()));
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(text("from"));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** The same with what was refused; what is not there, or not allowed, is thrown on. */
    RateSheet refused(RefusedException refused) {
        var refusal = refused.refusal();
        if (refusal.kind() == RefusalKind.NOT_FOUND || refusal.kind() == RefusalKind.FORBIDDEN) {
            throw refused;
        }
        return new RateSheet(
                values,
                refusal.fields().isEmpty() ? List.of(new FieldProblem("price", refusal.sentence())) : refusal.fields());
    }

    Field marked(Field field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field.name()))
                .findFirst()
                .map(problem -> field.withError(problem.sentence()))
                .orElse(field);
    }

    ErrorSummary summary() {
        return new ErrorSummary(problems.stream()
                .map(problem -> new Link(
                        problem.sentence(),
                        "#" + (FIELDS.contains(problem.field()) ? problem.field() : FIELDS.getFirst())))
                .toList());
    }
}
