package org.fairlead.effort;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What time costs, exactly: it is rounded once, when it is said. Sums of costs are as exact as their parts, so a total is the same
 * however it is taken apart; it can differ from the sum of what its parts say by a penny for each of them.
 *
 * @param penceMinutes minutes × hundredths an hour, by currency
 * @param unpriced minutes for which no rate held
 */
public record Cost(Map<String, Long> penceMinutes, long unpriced) {

    /** Nothing. */
    public static final Cost NOTHING = new Cost(Map.of(), 0);

    /** Copies the map. */
    public Cost {
        penceMinutes = Map.copyOf(penceMinutes);
    }

    /** What so many minutes cost at a rate; null where none held. */
    public static Cost of(long minutes, @Nullable Rate rate) {
        return rate == null
                ? new Cost(Map.of(), minutes)
                : new Cost(
                        Map.of(rate.price().currency(), minutes * rate.price().pence()), 0);
    }

    /** Both together. */
    public Cost plus(Cost other) {
        var sum = new TreeMap<>(penceMinutes);
        other.penceMinutes.forEach((currency, exact) -> sum.merge(currency, exact, Math::addExact));
        return new Cost(sum, unpriced + other.unpriced);
    }

    /** Rounded, one amount for each currency. */
    public List<Money> amounts() {
        return new TreeMap<>(penceMinutes)
                .entrySet().stream()
                        .map(each -> Money.ofMinutes(each.getKey(), each.getValue()))
                        .toList();
    }

    /** Such as "£113.33", "£113.33 and €20.00, 45 min without a rate"; empty for no time at all. */
    public String words() {
        var parts = new ArrayList<String>();
        if (!penceMinutes.isEmpty()) {
            parts.add(amounts().stream()
                    .map(Money::words)
                    .reduce((first, next) -> say("effort.cost.and", "first", first, "next", next))
                    .orElse(""));
        }
        if (unpriced > 0) {
            parts.add(say("effort.cost.without-rate", "time", Spent.words(unpriced)));
        }
        return String.join(", ", parts);
    }
}
