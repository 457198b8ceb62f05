package org.fairlead.attachment.internal;

import static org.fairlead.db.attachment.Tables.FILE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.fairlead.attachment.AttachmentFacts.Attached;
import org.fairlead.attachment.AttachmentFacts.Withdrawn;
import org.fairlead.db.attachment.tables.records.FileRecord;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.record.Entry;
import org.fairlead.record.History;
import org.fairlead.record.Projection;
import org.fairlead.record.RecordId;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.springframework.stereotype.Component;

/** Files as rows. */
@Component
class AttachmentProjection implements Projection {

    @Override
    public List<Table<?>> tables() {
        return List.of(FILE);
    }

    @Override
    public List<UpdatableRecord<?>> rows(History history) {
        var withdrawals = new HashMap<Integer, Entry>();
        history.of(Withdrawn.class)
                .forEach(entry -> withdrawals.putIfAbsent(((Withdrawn) entry.fact()).attachment(), entry));
        var rows = new ArrayList<UpdatableRecord<?>>();
        history.of(Attached.class).forEach(entry -> {
            var row = row(history.id(), entry, (Attached) entry.fact());
            var withdrawal = withdrawals.get(entry.seq());
            if (withdrawal != null) {
                withdraw(row, withdrawal, (Withdrawn) withdrawal.fact());
            }
            rows.add(row);
        });
        return rows;
    }

    private static FileRecord row(RecordId id, Entry entry, Attached file) {
        var row = new FileRecord();
        row.setRecordId(id.value());
        row.setSeq(entry.seq());
        row.setName(file.name());
        row.setMediaType(file.mediaType());
        row.setBytes(file.bytes());
        row.setSha256(file.sha256());
        row.setPersonId(
                entry.stamp().person() == null ? null : entry.stamp().person().value());
        row.setPartyId(entry.party().value());
        row.setAudience(entry.audience().name());
        row.setNamed(
                entry.named().isEmpty()
                        ? null
                        : entry.named().stream().map(PartyId::value).sorted().toArray(UUID[]::new));
        row.setAttachedAt(entry.at());
        return row;
    }

    private static void withdraw(FileRecord row, Entry entry, Withdrawn fact) {
        row.setWithdrawal(entry.seq());
        row.setWithdrawnAt(entry.at());
        row.setWithdrawnBy(
                entry.stamp().person() == null ? null : entry.stamp().person().value());
        row.setReason(fact.reason());
    }
}
