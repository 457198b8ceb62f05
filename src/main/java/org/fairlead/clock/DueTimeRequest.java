package org.fairlead.clock;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to the calculator as it arrives, unchecked. Instants are text: with an offset
 * ({@code 2026-01-16T16:30:00Z}) or without one, then read in the calendar's zone.
 *
 * @param calendar the hours spelt out; absent when named hours are given beside the question
 * @param targetMinutes working time allowed
 * @param asOf when to read the clock; absent means now
 */
public record DueTimeRequest(
        @Nullable Calendar calendar,
        @Nullable String opened,
        @Nullable Long targetMinutes,
        @Nullable List<Stop> pauses,
        @Nullable String asOf) {

    /**
     * Hours spelt out.
     *
     * @param zone such as {@code Europe/London}
     * @param windows each a text such as {@code Mon-Fri 08:00-18:00}; {@code always} alone for round the clock
     * @param holidays each a division of bank holidays or a date such as {@code 2026-12-28}; absent means none
     */
    public record Calendar(
            @Nullable String zone,
            @Nullable List<String> windows,
            @Nullable List<String> holidays) {}

    /** A pause; without an end it goes on. */
    public record Stop(@Nullable String from, @Nullable String to) {}
}
