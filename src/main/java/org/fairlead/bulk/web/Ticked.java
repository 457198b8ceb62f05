package org.fairlead.bulk.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Optional;
import org.fairlead.bulk.BulkChanges;
import org.fairlead.platform.id.HumanNumber;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Records that were ticked in a list.
 *
 * @param ticked whether a list with ticks sent this: without any, nothing is meant, and not everything
 * @param number their numbers
 */
record Ticked(@Nullable Boolean ticked, @Nullable List<String> number) {

    /** The filter of exactly these; empty where no list with ticks sent this. Refused where none was ticked. */
    Optional<String> filter() {
        if (!Boolean.TRUE.equals(ticked)) {
            return Optional.empty();
        }
        var numbers = (number == null ? List.<String>of() : number)
                .stream()
                        .flatMap(each -> HumanNumber.read(each).stream())
                        .map(HumanNumber::text)
                        .distinct()
                        .toList();
        if (numbers.isEmpty()) {
            throw GeneralRefusal.invalid("number", say("bulk.new.tick"));
        }
        return Optional.of(BulkChanges.among(numbers));
    }
}
