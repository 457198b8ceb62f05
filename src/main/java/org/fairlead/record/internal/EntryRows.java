package org.fairlead.record.internal;

import static org.fairlead.db.record.Tables.ENTRY;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairlead.db.record.tables.records.EntryRecord;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.json.StoredJson;
import org.fairlead.record.Audience;
import org.fairlead.record.Entry;
import org.fairlead.record.Header;
import org.fairlead.record.History;
import org.fairlead.record.RecordId;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Entries as rows and back. */
@Component
class EntryRows {

    private final FactReader facts;

    EntryRows(FactReader facts) {
        this.facts = facts;
    }

    /** The columns that {@link #read} takes, in its order. */
    static final List<Field<?>> COLUMNS = List.of(
            ENTRY.SEQ,
            ENTRY.AT,
            ENTRY.RECORDED_AT,
            ENTRY.PERSON_ID,
            ENTRY.PARTY_ID,
            ENTRY.AUDIENCE,
            ENTRY.NAMED,
            ENTRY.MARKING,
            ENTRY.KIND,
            ENTRY.FACT,
            ENTRY.TEXT);

    /** Entries read by hand: every view and every change reads a timeline. */
    List<Entry> read(ResultSet rows) throws SQLException {
        var entries = new ArrayList<Entry>();
        while (rows.next()) {
            entries.add(one(rows));
        }
        return entries;
    }

    /** The entry the set stands on. */
    Entry one(ResultSet rows) throws SQLException {
        var stamp = new Entry.Stamp(
                rows.getObject(2, OffsetDateTime.class).toInstant(),
                rows.getObject(3, OffsetDateTime.class).toInstant(),
                person(rows.getObject(4, UUID.class)),
                new PartyId(rows.getObject(5, UUID.class)));
        var named = rows.getArray(7);
        return new Entry(
                rows.getInt(1),
                stamp,
                Audience.valueOf(rows.getString(6)),
                named == null ? Set.of() : parties((UUID[]) named.getArray()),
                rows.getString(8),
                facts.read(rows.getString(9), JSONB.valueOf(rows.getString(10))),
                rows.getString(11));
    }

    Entry entry(EntryRecord row) {
        return new Entry(
                row.getSeq(),
                new Entry.Stamp(
                        row.getAt(), row.getRecordedAt(), person(row.getPersonId()), new PartyId(row.getPartyId())),
                Audience.valueOf(row.getAudience()),
                parties(row.getNamed()),
                row.getMarking(),
                facts.read(row.getKind(), row.getFact()),
                row.getText());
    }

    /** The rows of the added entries, each with the holder and state that it led to. */
    List<EntryRecord> rows(History before, List<Entry> added) {
        var after = before.with(added);
        return after.steps().subList(before.steps().size(), after.steps().size()).stream()
                .map(step -> row(before.id(), step.entry(), step.after()))
                .toList();
    }

    private EntryRecord row(RecordId id, Entry entry, Header after) {
        var row = new EntryRecord();
        row.setRecordId(id.value());
        row.setSeq(entry.seq());
        row.setAt(entry.at());
        row.setRecordedAt(entry.stamp().recordedAt());
        row.setPersonId(
                entry.stamp().person() == null ? null : entry.stamp().person().value());
        row.setPartyId(entry.party().value());
        row.setAudience(entry.audience().name());
        row.setNamed(entry.named().isEmpty() ? null : ids(entry.named()));
        row.setMarking(entry.marking());
        row.setKind(facts.name(entry.fact()));
        row.setFact(StoredJson.write(entry.fact()));
        row.setText(entry.text());
        row.setHolderParty(after.holder().party().value());
        row.setHolderTeam(after.holder().team());
        row.setState(after.progress().state());
        return row;
    }

    private static UUID[] ids(Set<PartyId> parties) {
        return parties.stream()
                .map(PartyId::value)
                .sorted(Comparator.naturalOrder())
                .toArray(UUID[]::new);
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
