package org.fairlead.platform.once;

import static org.fairlead.db.platform.Tables.RECEIPT;

import java.time.Instant;
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
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The receipts of writes: looked for before, added in the transaction that writes. Of two writes with one key at the same time, the
 * later breaks {@link #ONCE_ONLY} and finds the receipt of the earlier.
 */
@Component
public final class Receipts {

    /** The constraint that a second receipt under one key breaks. */
    public static final String ONCE_ONLY = "receipt_pkey";

    private final Database database;

    Receipts(Database database) {
        this.database = database;
    }

    /**
     * What an intent wrote.
     *
     * @param subject the kind of thing, such as {@code organisation}
     * @param id the thing
     * @param version its version then
     */
    public record Written(String subject, UUID id, int version) {}

    /** What the intent wrote before; refused when its key was used for another request. */
    public Optional<Written> find(@Nullable PersonId person, Once once) {
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
            return new Written(row.getSubject(), row.getSubjectId(), row.getSubjectSeq());
        });
    }

    /** Adds the receipt to the transaction that writes; nothing without a key. */
    public void add(RoundTrip trip, @Nullable PersonId person, Once once, Written written, Instant now) {
        addWhere(trip, person, once, new Kept(written, now), DSL.noCondition());
    }

    /** What is kept of an intent, and when. */
    public record Kept(Written written, Instant at) {}

    /** Adds the receipt where the transaction has come to what is asked for, as of an update that may find nothing to update. */
    public void addWhere(RoundTrip trip, @Nullable PersonId person, Once once, Kept kept, Condition came) {
        if (person == null || once.key() == null) {
            return;
        }
        var written = kept.written();
        var row = new ReceiptRecord();
        row.setPersonId(person.value());
        row.setKey(once.key());
        row.setRequestHash(HexFormat.of().parseHex(once.hash()));
        row.setSubject(written.subject());
        row.setSubjectId(written.id());
        row.setSubjectSeq(written.version());
        row.setRecordedAt(kept.at());
        trip.write(DSL.insertInto(RECEIPT)
                .columns(RECEIPT.fields())
                .select(DSL.select(Arrays.stream(RECEIPT.fields())
                                .map(field -> DSL.val(row.get(field), field.getDataType()))
                                .toList())
                        .where(came)));
    }
}
