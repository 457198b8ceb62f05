package org.fairlead.intake.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.intake.ImportableList;
import org.fairlead.intake.ListImport;
import org.fairlead.intake.ListImportState;
import org.fairlead.intake.ListRow;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.table.TableLine;
import org.fairlead.platform.table.TableReader;
import org.jspecify.annotations.Nullable;

/**
 * An import being worked on: its file, open at a place, and the session with its practice. It is kept from one turn to the next, so that a
 * long file is not read from its beginning at each.
 */
final class OpenImport implements AutoCloseable {

    private final UUID id;
    private final ListImportState state;
    private final List<ListImport.Matched> columns;
    private final Spool spool;
    private final TableReader table;
    private ImportableList.@Nullable Session session;
    private @Nullable Actor actor;
    private int ordinal;
    private boolean again = true;

    private OpenImport(ListImport job, Spool spool, TableReader table) {
        this.id = job.id();
        this.state = job.state();
        this.columns = job.columns();
        this.spool = spool;
        this.table = table;
    }

    /** Opens the file at its beginning. */
    static OpenImport of(ListImport job, IntakeStore store) {
        var spool = Spool.of(part -> store.part(job.id(), part));
        try {
            return new OpenImport(job, spool, TableReader.open(spool.path()));
        } catch (RuntimeException unreadable) {
            spool.close();
            throw unreadable;
        }
    }

    /** A line with what it says. */
    record Read(TableLine line, ListRow row) {}

    boolean is(ListImport job) {
        return id.equals(job.id())
                && state == job.state()
                && ordinal == job.progress().rows();
    }

    int ordinal() {
        return ordinal;
    }

    /** Whether the rows read next may have been carried out before, by a process that was killed. */
    boolean again() {
        return again;
    }

    /** Rows were kept: nobody has carried out what comes after them. */
    void kept() {
        again = false;
    }

    /** The session with the practice, begun anew when what the asker may do has changed. */
    ImportableList.Session session(ImportableList list, org.fairlead.access.Viewer viewer) {
        var now = session;
        if (now == null || !viewer.actor().equals(actor)) {
            now = list.begin(viewer);
            session = now;
            actor = viewer.actor();
        }
        return now;
    }

    /** The next rows; fewer at the end. */
    List<Read> next(int most) {
        var read = new ArrayList<Read>();
        while (read.size() < most) {
            Optional<TableLine> line = table.next();
            if (line.isEmpty()) {
                break;
            }
            ordinal++;
            read.add(new Read(line.get(), row(line.get())));
        }
        return read;
    }

    private ListRow row(TableLine line) {
        var cells = new HashMap<String, String>();
        for (int at = 0; at < columns.size() && at < line.cells().size(); at++) {
            var field = columns.get(at).field();
            if (field != null) {
                cells.put(field, line.cells().get(at));
            }
        }
        return new ListRow(ordinal, cells);
    }

    @Override
    public void close() {
        table.close();
        spool.close();
    }
}
