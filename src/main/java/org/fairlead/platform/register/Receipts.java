package org.fairlead.platform.register;

import static org.fairlead.db.platform.Tables.RECEIPT;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.db.platform.tables.records.ReceiptRecord;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.platform.sql.RoundTrip;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The receipts of writes to the register. */
final class Receipts {

    static final String ONCE_ONLY = "receipt_pkey";

    private final Database database;

    Receipts(Database database) {
        this.database = database;
    }

    /**
     * What an intent wrote.
     *
     * @param id the item
     * @param version its version then
     */
    record Written(UUID id, int version) {}

    /** What the intent wrote before; refused when its key was used for another request. */
    Optional<Written> find(@Nullable PersonId person, Once once) {
        if (person == null || once.key() == null) {
            return Optional.empty();
        }
        var trip = database.trip(Asker.TOOL);
        var rows = trip.rows(RECEIPT, RECEIPT.PERSON_ID.eq(person.value()).and(RECEIPT.KEY.eq(once.key())));
        trip.run();
        return rows.get().stream().findFirst().map(row -> {
            if (!Arrays.equals(row.getRequestHash(), HexFormat.of().parseHex(once.hash()))) {
                throw new RefusedException(new GeneralRefusal.KeyReused(row.getKey()));
            }
            return new Written(row.getSubjectId(), row.getSubjectSeq());
        });
    }

    /** Adds the receipt to the transaction that writes the item. */
    void add(RoundTrip trip, @Nullable PersonId person, Once once, RegisterKind<?> kind, Item<?> item) {
        if (person == null || once.key() == null) {
            return;
        }
        var row = new ReceiptRecord();
        row.setPersonId(person.value());
        row.setKey(once.key());
        row.setRequestHash(HexFormat.of().parseHex(once.hash()));
        row.setSubject(kind.name());
        row.setSubjectId(item.id());
        row.setSubjectSeq(item.version());
        row.setRecordedAt(item.recordedAt());
        trip.write(DSL.insertInto(RECEIPT).set(row));
    }
}
