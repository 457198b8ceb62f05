package org.fairlead.calendar;

import java.time.LocalDate;

/** One bank holiday of a division: its date and its name in words, such as "Boxing Day (substitute day)". */
public record BankHoliday(LocalDate date, String name) implements Comparable<BankHoliday> {

    @Override
    public int compareTo(BankHoliday other) {
        var byDate = date.compareTo(other.date);
        return byDate != 0 ? byDate : name.compareTo(other.name);
    }
}
