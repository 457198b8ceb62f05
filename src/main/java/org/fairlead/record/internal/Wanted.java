package org.fairlead.record.internal;

import static org.fairlead.db.record.Tables.ENTRY;
import static org.fairlead.db.record.Tables.HEADER;

import java.util.Optional;
import java.util.UUID;
import org.fairlead.platform.id.HumanNumber;
import org.fairlead.record.RecordId;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * The one record that is asked for. Known by its number, its entries are found in the same trip as its id.
 *
 * @param header which row of the headers
 * @param entries which rows of the entries
 */
record Wanted(Condition header, Condition entries) {

    static Wanted of(RecordId id) {
        return new Wanted(HEADER.ID.eq(id.value()), ENTRY.RECORD_ID.eq(id.value()));
    }

    private static Wanted numbered(HumanNumber number) {
        var header = HEADER.NUMBER.eq(number.text());
        return new Wanted(
                header, ENTRY.RECORD_ID.eq(DSL.select(HEADER.ID).from(HEADER).where(header)));
    }

    /** What a number or id asks for; empty when it is neither. */
    static Optional<Wanted> of(String numberOrId) {
        return HumanNumber.read(numberOrId)
                .map(Wanted::numbered)
                .or(() -> uuid(numberOrId).map(id -> of(new RecordId(id))));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
