package org.fairlead.campaign;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.bench.Product;
import org.fairlead.bench.Say;

/** Compares the ledger with what the database holds. */
final class Check {

    private static final String ON_TIMELINES =
            "select e.kind, case when e.kind in ('accepted', 'checklist-added', 'linked') then h.number else"
                    + " substring(coalesce(e.text, '') || e.fact::text from 'kill [0-9a-f-]{36}') end as words, count(*)"
                    + " from record.entry e join record.header h on h.id = e.record_id where h.title like 'kill %' group"
                    + " by 1, 2";

    /** An import that was killed is taken up again when its lease is over. */
    private static final Duration LONGEST_IMPORTS = Duration.ofSeconds(120);

    private static final String GOING_ON = "select (select count(*) from imports.job where ended_at is null)"
            + " + (select count(*) from intake.list_import where state in ('TRYING', 'RUNNING'))";

    private static final Duration LONGEST_TELLING = Duration.ofSeconds(60);

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

    /** Imports go on after they were acknowledged: waits until they are over, or no longer than they may take. */
    void awaitImports(Product product) throws IOException, SQLException {
        long end = System.nanoTime() + LONGEST_IMPORTS.toNanos();
        try (var owner = seeingAll(product)) {
            while (count(owner, GOING_ON) > 0 && System.nanoTime() < end) {
                Product.rest(500);
            }
        }
    }

    /** People are told after the act: waits until they are, or no longer than it may take. */
    void awaitTold(Product product) throws IOException, SQLException {
        long end = System.nanoTime() + LONGEST_TELLING.toNanos();
        try (var owner = seeingAll(product)) {
            while (count(owner, HalfDone.UNTOLD) > 0 && System.nanoTime() < end) {
                Product.rest(500);
            }
        }
    }

    private static Connection seeingAll(Product product) throws IOException, SQLException {
        var owner = product.asOwner();
        try (var statement = owner.createStatement()) {
            statement.execute("select set_config('fairlead.reach', 'SYSTEM', false)");
        }
        return owner;
    }

    /** Looks; prints what does not hold. */
    void compare(Product product, Ledger ledger) throws IOException, SQLException {
        try (var owner = seeingAll(product)) {
            readEffects(owner);
            for (var query : HalfDone.QUERIES.entrySet()) {
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
        return deed.kind().isKnownByItsRecord()
                ? deed.kind().entry() + " " + number
                : deed.kind().entry() + " " + deed.words();
    }

    /** How often each deed is found on timelines: by its words or by its record; what leaves no entry, by its name. */
    private void readEffects(Connection owner) throws SQLException {
        readEffects(owner, ON_TIMELINES);
        readEffects(
                owner,
                "select 'import', substring(file_name from '^(.*)[.]csv$'), count(*) from imports.job group by 2");
        readEffects(
                owner,
                "select 'person', name, count(distinct id) from platform.register_version where kind = 'person' group"
                        + " by 2");
        readEffects(owner, "select 'watch', text, count(*) from watchlog.entry group by 2");
        readEffects(
                owner,
                "select 'list', substring(file_name from '^(.*)[.]csv$'), count(*) from intake.list_import group by 2");
        readEffects(owner, "select 'carried-out', id::text, 1 from intake.list_import where state = 'DONE'");
        readEffects(
                owner, "select 'account', replace(login, 'kill-', 'kill '), count(*) from access.account group by 2");
    }

    private void readEffects(Connection owner, String query) throws SQLException {
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
