package org.fairlead.record.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.record.Grouped;

/** Rows of a list in groups, with the key of their group and how many are in it. */
final class GroupRows {

    private GroupRows() {}

    static List<Grouped.Member> read(ResultSet set) throws SQLException {
        var members = new ArrayList<Grouped.Member>();
        while (set.next()) {
            members.add(new Grouped.Member(
                    set.getString("key"), set.getString("lane"), set.getInt("counted"), HeaderRows.row(set)));
        }
        return members;
    }
}
