package org.fairlead.attachment.internal;

import static org.fairlead.db.attachment.Tables.CONTENT;
import static org.fairlead.db.attachment.Tables.FILE;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairlead.attachment.AttachedFile;
import org.fairlead.attachment.AttachmentFacts.Attached;
import org.fairlead.db.attachment.tables.records.FileRecord;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.Audience;
import org.fairlead.record.RecordId;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads files as far as the actor may: by conditions of our own, and again by row-level security. */
@Component
class AttachmentQueries {

    private final Database database;

    AttachmentQueries(Database database) {
        this.database = database;
    }

    List<AttachedFile> list(Actor actor, RecordId record) {
        var trip = database.trip(Asker.of(actor));
        var found = trip.rows(FILE, FILE.RECORD_ID.eq(record.value()).and(visible(actor)), FILE.SEQ);
        trip.run();
        return found.get().stream().map(AttachmentQueries::file).toList();
    }

    Optional<AttachedFile> one(Actor actor, RecordId record, int seq) {
        var trip = database.trip(Asker.of(actor));
        var found = trip.rows(FILE, is(record, seq).and(visible(actor)));
        trip.run();
        return found.get().stream().findFirst().map(AttachmentQueries::file);
    }

    /** A piece of a file that is served; empty when it is no longer. The table keeps bytes unpacked, so a piece is cheap. */
    Optional<byte[]> piece(Actor actor, AttachedFile file, long from, int size) {
        var trip = database.trip(Asker.of(actor));
        var piece = DSL.field(
                "substring({0} from {1} for {2})", byte[].class, CONTENT.BYTES, DSL.val((int) from + 1), DSL.val(size));
        var found = trip.read(
                DSL.select(piece)
                        .from(CONTENT)
                        .join(FILE)
                        .on(FILE.RECORD_ID.eq(CONTENT.RECORD_ID), FILE.SEQ.eq(CONTENT.SEQ))
                        .where(is(file.record(), file.seq()))
                        .and(FILE.WITHDRAWAL.isNull())
                        .and(visible(actor)),
                rows -> rows.next() ? Optional.of(rows.getBytes(1)) : Optional.<byte[]>empty());
        trip.run();
        return found.get();
    }

    private static Condition is(RecordId record, int seq) {
        return FILE.RECORD_ID.eq(record.value()).and(FILE.SEQ.eq(seq));
    }

    /** Which files, as for the entries that brought them. */
    static Condition visible(Actor actor) {
        var everyone = FILE.AUDIENCE.eq(Audience.EVERYONE.name());
        var mine = actor.partyIds();
        return switch (actor.reach()) {
            case SYSTEM -> DSL.noCondition();
            case SELF -> everyone;
            case ALL, PARTY ->
                everyone.or(FILE.AUDIENCE.eq(Audience.INVOLVED.name()))
                        .or(FILE.PARTY_ID.eq(DSL.any(mine)))
                        .or(FILE.AUDIENCE
                                .eq(Audience.NAMED.name())
                                .and(
                                        actor.reach() == Reach.ALL
                                                ? DSL.trueCondition()
                                                : DSL.arrayOverlap(FILE.NAMED, DSL.val(mine))));
        };
    }

    private static AttachedFile file(FileRecord row) {
        var withdrawal = row.getWithdrawal() == null
                ? null
                : new AttachedFile.Withdrawal(
                        row.getWithdrawal(), row.getWithdrawnAt(), person(row.getWithdrawnBy()), row.getReason());
        return new AttachedFile(
                new RecordId(row.getRecordId()),
                row.getSeq(),
                new Attached(row.getName(), row.getMediaType(), row.getBytes(), row.getSha256()),
                new AttachedFile.Sender(person(row.getPersonId()), new PartyId(row.getPartyId()), row.getAttachedAt()),
                new AttachedFile.Readers(Audience.valueOf(row.getAudience()), parties(row.getNamed())),
                withdrawal);
    }

    private static Set<PartyId> parties(UUID @Nullable [] ids) {
        var parties = new HashSet<PartyId>();
        if (ids != null) {
            for (var id : ids) {
                parties.add(new PartyId(id));
            }
        }
        return parties;
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
