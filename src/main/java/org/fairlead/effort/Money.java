package org.fairlead.effort;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An amount of money.
 *
 * @param currency its currency by its letters (ISO 4217), such as {@code GBP}; one of those that have hundredths
 * @param pence so many hundredths of it
 */
public record Money(String currency, long pence) {

    /** What is taken where no currency is named. */
    public static final String USUAL = "GBP";

    private static final int HUNDREDTHS = 100;
    private static final int DIGITS = 2;
    private static final BigDecimal MINUTES_IN_AN_HOUR = BigDecimal.valueOf(60);
    private static final Set<String> WITH_HUNDREDTHS = Currency.getAvailableCurrencies().stream()
            .filter(each -> each.getDefaultFractionDigits() == DIGITS)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern TYPED = Pattern.compile("£? ?([0-9]{1,7})(?:\\.([0-9]{1,2}))?");

    /** Refuses what is no currency with hundredths. */
    public Money {
        if (!isCurrency(currency)) {
            throw new IllegalArgumentException("not a currency with hundredths: " + currency);
        }
    }

    /**
     * What minutes at prices by the hour come to: the exact sum of minutes × hundredths an hour, divided by 60 and rounded here, once,
     * half to the even hundredth.
     */
    public static Money ofMinutes(String currency, long penceMinutes) {
        return new Money(
                currency,
                BigDecimal.valueOf(penceMinutes)
                        .divide(MINUTES_IN_AN_HOUR, 0, RoundingMode.HALF_EVEN)
                        .longValueExact());
    }

    /** Whether the letters are a currency that has hundredths. */
    public static boolean isCurrency(String letters) {
        return WITH_HUNDREDTHS.contains(letters);
    }

    /** What was typed in pounds and pence, such as {@code 85}, {@code 85.50} or {@code £1,085.50}, in pence. */
    public static Optional<Long> pence(String typed) {
        var matcher = TYPED.matcher(typed.strip().replace(",", ""));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var parts = matcher.group(2) == null ? "00" : (matcher.group(2) + "0").substring(0, DIGITS);
        return Optional.of(Long.parseLong(matcher.group(1)) * HUNDREDTHS + Long.parseLong(parts));
    }

    /** Such as "£113.33" or "US$1,204.00". */
    public String words() {
        return Currency.getInstance(currency).getSymbol(Locale.UK) + plain("%,d");
    }

    /** The amount alone, as it is typed, such as "85.00". */
    public String typed() {
        return plain("%d");
    }

    private String plain(String whole) {
        return String.format(Locale.UK, whole + ".%02d", pence / HUNDREDTHS, pence % HUNDREDTHS);
    }
}
