package org.fairlead.attachment.internal;

import static org.fairlead.db.attachment.Tables.CONTENT;
import static org.fairlead.db.attachment.Tables.FILE;

import java.util.function.Consumer;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.KeptBeside;
import org.fairlead.record.Rebuild.Difference;
import org.fairlead.record.Rebuild.Looked;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks that every file has its bytes and no bytes are without a file. Files are computed from timelines, so bytes whose SHA-256
 * is the file's are those of the fact. The database computes it: no bytes travel.
 */
@Component
class KeptContent implements KeptBeside {

    private static final String TABLE = "attachment.content";
    private static final String NONE = "(no row)";
    private static final Field<String> KEPT =
            DSL.field("encode({0}, 'hex')", SQLDataType.VARCHAR, CONTENT.SHA256).as("kept");
    private static final Field<String> COMPUTED = DSL.field(
                    "encode(sha256({0}), 'hex')", SQLDataType.VARCHAR, CONTENT.BYTES)
            .as("computed");

    private final Database database;

    KeptContent(Database database) {
        this.database = database;
    }

    @Override
    public Looked compare(Consumer<Difference> differences) {
        var trip = database.trip(Asker.TOOL);
        var found = trip.read(
                DSL.select(FILE.RECORD_ID, FILE.SEQ, FILE.SHA256, CONTENT.RECORD_ID, CONTENT.SEQ, KEPT, COMPUTED)
                        .from(FILE)
                        .fullJoin(CONTENT)
                        .on(CONTENT.RECORD_ID.eq(FILE.RECORD_ID), CONTENT.SEQ.eq(FILE.SEQ)));
        trip.run();
        long wrong = 0;
        for (var row : found.get()) {
            wrong += compare(row, differences) ? 0 : 1;
        }
        return new Looked(0, 0, found.get().size(), wrong, 0);
    }

    private static boolean compare(Record row, Consumer<Difference> differences) {
        var file = row.get(FILE.SHA256);
        if (file == null) {
            differences.accept(new Difference(TABLE, key(row.get(3), row.get(4)), "*", "(bytes)", NONE));
            return false;
        }
        var key = key(row.get(0), row.get(1));
        if (row.get(3) == null) {
            differences.accept(new Difference(TABLE, key, "*", NONE, "(bytes) " + file));
            return false;
        }
        for (var column : new Field<?>[] {KEPT, COMPUTED}) {
            if (!file.equals(row.get(column))) {
                var name = column.equals(KEPT) ? "sha256" : "bytes";
                differences.accept(new Difference(TABLE, key, name, String.valueOf(row.get(column)), file));
                return false;
            }
        }
        return true;
    }

    private static String key(@Nullable Object record, @Nullable Object seq) {
        return "record_id " + record + ", seq " + seq;
    }
}
