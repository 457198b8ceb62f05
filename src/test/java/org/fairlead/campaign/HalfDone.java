package org.fairlead.campaign;

import java.util.Map;
import java.util.TreeMap;

/** What must not be, whatever was killed: each as a query that counts it. */
final class HalfDone {

    private static final Map<String, String> RECORDS = Map.of(
            "entries without a header",
            "select count(*) from record.entry e where not exists (select from record.header h where h.id ="
                    + " e.record_id)",
            "headers whose version is not their newest entry",
            "select count(*) from record.header h where h.version <> (select coalesce(max(seq), 0) from record.entry e"
                    + " where e.record_id = h.id)",
            "timelines with a hole",
            "select count(*) from (select from record.entry group by record_id having max(seq) <> count(*)) holes",
            "headers without exactly one open holding",
            "select count(*) from record.header h where 1 <> (select count(*) from record.holding o"
                    + " where o.record_id = h.id and o.ends_at is null)",
            "incidents without their details",
            "select count(*) from record.header h where not exists (select from incident.detail d where d.record_id ="
                    + " h.id)",
            "incidents without clocks",
            "select count(*) from record.header h where not exists (select from clock.reading c where c.record_id ="
                    + " h.id)",
            "incidents logged without their description",
            "select count(*) from record.header h where title like 'kill %' and not exists"
                    + " (select from record.entry e where e.record_id = h.id and e.kind = 'described')",
            "receipts of what is not there",
            "select count(*) from platform.receipt r where subject = 'record' and not exists (select from record.entry"
                    + " e where e.record_id = r.subject_id and e.seq = r.subject_seq)");

    /** Offers are told to the leads of whoever must answer them. */
    static final String UNTOLD = "select count(*) from record.entry e join record.header h on h.id = e.record_id"
            + " where e.kind = 'offered' and h.title like 'kill %'"
            + " and not exists (select from notification.told t where t.record_id = e.record_id and t.seq = e.seq)";

    private static final Map<String, String> TOLD = Map.of(
            "offers of which nobody was told",
            UNTOLD,
            "checklists without their progress",
            "select count(*) from record.entry e where e.kind = 'checklist-added' and not exists"
                    + " (select from checklist.progress p where p.record_id = e.record_id and p.place = e.seq)");

    private static final Map<String, String> COPIED = Map.of(
            "copies of which one side says nothing",
            "select abs((select count(*) from record.entry where kind = 'linked' and fact->>'relation' ="
                    + " 'COPIED_FROM') - (select count(*) from record.entry where kind = 'took-in' and fact->>'relation' ="
                    + " 'COPIED_FROM'))",
            "merges of which one side says nothing",
            "select abs((select count(*) from record.entry where kind = 'linked' and fact->>'relation' ="
                    + " 'MERGED_INTO') - (select count(*) from record.entry where kind = 'took-in' and fact->>'relation' ="
                    + " 'MERGED_INTO'))",
            "reports merged into one that is resolved, and not told so",
            "select count(*) from record.entry l where l.kind = 'linked' and l.fact->>'relation' = 'MERGED_INTO' and"
                    + " exists (select from record.entry r where r.kind = 'resolved' and r.record_id::text ="
                    + " l.fact->>'other') and not exists (select from record.entry w where w.record_id = l.record_id and"
                    + " w.kind = 'went-on')",
            "corrections of no note",
            "select count(*) from record.entry c where c.kind = 'note-corrected' and not exists (select from"
                    + " record.entry n where n.record_id = c.record_id and n.kind = 'noted' and n.seq ="
                    + " (c.fact->>'note')::int)",
            "watch logs with a hole",
            "select count(*) from (select from watchlog.entry group by desk_id having max(seq) <> count(*)) holes");

    private static final Map<String, String> BESIDE = Map.of(
            "operational incidents without the mark",
            "select count(*) from record.entry e where e.kind = 'flagged' and e.fact->>'flag' = 'OPERATIONAL'"
                    + " and e.text like 'kill %' and not exists (select from incident.mark m"
                    + " where m.record_id = e.record_id and m.mark = 'OPERATIONAL')",
            "files without an entry, entries without a file",
            "select count(*) from (select record_id, seq, true as told from record.entry where kind = 'attached') e"
                    + " full join (select record_id, seq, true as named from attachment.file) f using (record_id, seq)"
                    + " full join (select record_id, seq, true as kept from attachment.content) c using (record_id, seq)"
                    + " where told is null or named is null or kept is null",
            "files cut short",
            "select count(*) from attachment.file f join attachment.content c using (record_id, seq)"
                    + " where length(c.bytes) <> f.bytes",
            "imports that did not come to their end",
            "select count(*) from imports.job where file_name like 'kill %' and state <> 'DONE'",
            "imports without each of their cases once",
            "select count(*) from imports.job j where file_name like 'kill %' and " + Sending.CASES
                    + " <> (select count(*) from record.header h where h.title like"
                    + " 'imported ' || substring(j.file_name from 6 for 36) || '-%')",
            "cases of no import",
            "select count(*) from record.header h where h.title like 'imported %' and not exists (select from"
                    + " imports.job j where j.file_name = 'kill ' || substring(h.title from 10 for 36) || '.csv')",
            "accounts of nobody",
            "select count(*) from access.account a where not exists"
                    + " (select from platform.register_version p where p.kind = 'person' and p.id = a.person_id)");

    private static final Map<String, String> TAKEN_IN = Map.of(
            "bookings without their row",
            "select count(*) from record.entry e where e.kind = 'time-booked' and not exists"
                    + " (select from effort.booking b where b.record_id = e.record_id and b.place = e.seq)",
            "lists neither tried nor carried out to their end",
            "select count(*) from intake.list_import where file_name like 'kill %' and state not in ('TRIED', 'DONE')",
            "lists carried out without each of their rows once",
            "select count(*) from intake.list_import i where file_name like 'kill %' and state = 'DONE' and "
                    + Sending.SITES
                    + " <> (select count(*) from platform.register_version v where v.kind = 'site' and v.version = 1"
                    + " and v.body->>'name' like substring(i.file_name from '^(.*)[.]csv$') || ' -%')",
            "sites of no list that was carried out",
            "select count(*) from platform.register_version v where v.kind = 'site' and v.body->>'name' like 'kill %'"
                    + " and not exists (select from intake.list_import i where i.state = 'DONE'"
                    + " and v.body->>'name' like substring(i.file_name from '^(.*)[.]csv$') || ' -%')");

    /** All of them, by what they count. */
    static final Map<String, String> QUERIES = new TreeMap<>(RECORDS);

    static {
        QUERIES.putAll(BESIDE);
        QUERIES.putAll(TOLD);
        QUERIES.putAll(COPIED);
        QUERIES.putAll(TAKEN_IN);
    }

    private HalfDone() {}
}
