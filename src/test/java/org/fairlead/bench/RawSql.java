package org.fairlead.bench;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The reads of the product as it sends them, and what raw statements share. */
final class RawSql {

    /** Says who asks, first in every trip. */
    static final String TELL = "select set_config('fairlead.reach', ?, true), set_config('fairlead.parties', ?, true),"
            + " set_config('fairlead.person', ?, true)";

    /** What every change reads first: whether it is seen, the receipt of its key, the facts. */
    static final String LOAD = TELL
            + ";\nselect version, updated_at from record.header where id = ?"
            + ";\nselect * from platform.receipt where person_id = ? and key = ?;\n" + TELL
            + ";\nselect * from record.entry where record_id = ? and kind <> 'noted' order by seq";

    /** What an opening reads first: the receipt of its key. */
    static final String RECEIPT = TELL + ";\nselect * from platform.receipt where person_id = ? and key = ?";

    /** Finds a record by its number. */
    static final String FIND = TELL + ";\nselect id from record.header where number = ?";

    /** What a view reads: whether it is seen, the newest entries, the facts. */
    static final String VIEW = TELL
            + ";\nselect version, updated_at from record.header where id = ?"
            + ";\nselect * from record.entry where record_id = ? and seq < 2147483647 and (audience = 'EVERYONE'"
            + " or audience = 'INVOLVED' or (audience in ('NAMED', 'OWN') and party_id = any (?::uuid[]))"
            + " or audience = 'NAMED') order by seq desc limit 51;\n" + TELL
            + ";\nselect * from record.entry where record_id = ? and kind <> 'noted' order by seq";

    /** A page of what is open, newest first. */
    static final String LIST = TELL
            + ";\nselect * from record.header where phase in ('OPEN', 'WAITING')"
            + " order by opened_at desc, id desc limit 51";

    /** The best fifty for some words. */
    static final String SEARCH = TELL
            + ";\nselect r.* from record.search(?, 50) hits join record.header r on r.id = hits.record_id"
            + " order by hits.rank desc, r.id desc";

    private RawSql() {}

    /** Binds who asks from the first parameter on; the place of the next one. */
    static int tell(PreparedStatement statement, String reach) throws SQLException {
        return tell(statement, 1, reach);
    }

    /** Binds who asks from the given parameter on; the place of the next one. */
    static int tell(PreparedStatement statement, int from, String reach) throws SQLException {
        statement.setString(from, reach);
        statement.setString(from + 1, "");
        statement.setString(from + 2, "");
        return from + 3;
    }

    /** Runs it and reads every row and column that comes back. */
    static void drain(PreparedStatement statement) throws SQLException {
        boolean rows = statement.execute();
        while (true) {
            if (rows) {
                try (var set = statement.getResultSet()) {
                    int columns = set.getMetaData().getColumnCount();
                    while (set.next()) {
                        for (int column = 1; column <= columns; column++) {
                            set.getObject(column);
                        }
                    }
                }
            } else if (statement.getUpdateCount() < 0) {
                return;
            }
            rows = statement.getMoreResults();
        }
    }
}
