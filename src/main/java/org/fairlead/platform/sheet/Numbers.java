package org.fairlead.platform.sheet;

import java.math.BigDecimal;

/** Numbers as programs read them. */
final class Numbers {

    private Numbers() {}

    /** Digits with a point, never with an exponent; a number that is none is a bug of whoever made the sheet. */
    static String plain(Number number) {
        return switch (number) {
            case Integer whole -> whole.toString();
            case Long whole -> whole.toString();
            case Short whole -> whole.toString();
            case BigDecimal exact -> exact.toPlainString();
            default -> BigDecimal.valueOf(number.doubleValue()).toPlainString();
        };
    }

    /** The number as an exact one. */
    static BigDecimal exact(Number number) {
        return new BigDecimal(plain(number));
    }
}
