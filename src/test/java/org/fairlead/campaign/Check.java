package org.fairlead.campaign;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.bench.Product;
import org.fairlead.bench.Say;

/** Compares the ledger with what the database holds. */
final class Check {

    /** What must not be, as queries that count it. */
    private static final Map<String, String> PARTIAL = Map.of(
            "entries without a header",
            "select count(*) from record.entry e where not exists (select from record.header h where h.id = e.record_id)",
            "headers whose version is not their newest entry",
            "select count(*) from record.header h where h.version <> (select coalesce(max(seq), 0) from record.entry e"
                    + " where e.record_id = h.id)",
            "timelines with a hole",
            "select count(*) from (select from record.entry group by record_id having max(seq) <> count(*)) holes",
            "headers without exactly one open holding",
            "select count(*) from record.header h where 1 <> (select count(*) from record.holding o"
                    + " where o.record_id = h.id and o.ends_at is null)",
            "incidents without their details",
            "select count(*) from record.header h where not exists (select from incident.detail d where d.record_id = h.id)",
            "incidents without clocks",
            "select count(*) from record.header h where not exists (select from clock.reading c where c.record_id = h.id)",
            "incidents logged without their description",
            "select count(*) from record.header h where title like 'kill %' and not exists"
                    + " (select from record.entry e where e.record_id = h.id and e.kind = 'described')",
            "receipts of what is not there",
            "select count(*) from platform.receipt r where subject = 'record' and not exists (select from record.entry e"
                    + " where e.record_id = r.subject_id and e.seq = r.subject_seq)");

    private final Map<String, Integer> effects = new HashMap<>();
    private final List<String> examples = new ArrayList<>();
    private int lost;
    private int duplicated;
    private int partial;

    int lost() {
        return lost;
    }

    int duplicated() {
        return duplicated;
    }

    int partial() {
        return partial;
    }

    /** Looks; prints what does not hold. */
    void compare(Product product, Ledger ledger) throws IOException, SQLException {
        try (var owner = product.asOwner()) {
            try (var statement = owner.createStatement()) {
                statement.execute("select set_config('fairlead.reach', 'SYSTEM', false)");
            }
            readEffects(owner);
            for (var query : PARTIAL.entrySet()) {
                int found = count(owner, query.getValue());
                partial += found;
                if (found > 0) {
                    examples.add(found + " " + query.getKey());
                }
            }
        }
        ledger.deeds().forEach(deed -> compare(ledger, deed));
        examples.stream().limit(20).forEach(Say::line);
    }

    private void compare(Ledger ledger, Deed deed) {
        int times = effects.getOrDefault(key(deed, ledger.record(deed)), 0);
        if (times > 1) {
            duplicated++;
            examples.add("done " + times + " times: " + deed);
        }
        if (times == 0 && ledger.isAcknowledged(deed)) {
            lost++;
            examples.add("acknowledged and lost: " + deed);
        }
    }

    private static String key(Deed deed, String number) {
        return deed.kind() == Deed.Kind.ACCEPT
                ? deed.kind().entry() + " " + number
                : deed.kind().entry() + " " + deed.words();
    }

    /** How often each deed is found on timelines: by its words, an acceptance by its record. */
    private void readEffects(Connection owner) throws SQLException {
        var query = "select e.kind, case when e.kind = 'accepted' then h.number"
                + " else substring(coalesce(e.text, '') || e.fact::text from 'kill [0-9a-f-]{36}') end as words, count(*)"
                + " from record.entry e join record.header h on h.id = e.record_id where h.title like 'kill %'"
                + " group by 1, 2";
        try (var statement = owner.createStatement();
                var found = statement.executeQuery(query)) {
            while (found.next()) {
                effects.put(found.getString(1) + " " + found.getString(2), found.getInt(3));
            }
        }
    }

    private static int count(Connection owner, String query) throws SQLException {
        try (var statement = owner.createStatement();
                var found = statement.executeQuery(query)) {
            found.next();
            return found.getInt(1);
        }
    }
}
