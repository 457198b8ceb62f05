package org.fairlead.imports;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.fairlead.platform.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The front door to imports. A job given in is kept with its file and done in the background; whatever kills the process, another
 * takes it up, and records that are there already are left as they are.
 *
 * <pre>{@code
 * var job = imports.submit(new NewImport("xes", "problems.xes.gz", null, true, key), file, actor);
 * imports.one(actor, job.id()).state() ...
 * }</pre>
 */
public interface Imports {

    /** Bytes of a file that can be given in at most. */
    long MOST_BYTES = 64L << 20;

    /**
     * Takes a file to be imported in the background.
     *
     * @throws org.fairlead.platform.refusal.RefusedException see {@link ImportRefusal}
     */
    ImportJob submit(NewImport wanted, InputStream file, Actor actor);

    /**
     * Imports what was simulated, from the file that came with the simulation.
     *
     * @throws org.fairlead.platform.refusal.RefusedException see {@link ImportRefusal}
     */
    ImportJob carryOut(Actor actor, UUID simulation, String key);

    /**
     * Imports a file of this machine now.
     *
     * @param progress told now and then how far it is
     * @return the job as it ended
     * @throws org.fairlead.platform.refusal.RefusedException see {@link ImportRefusal}
     */
    ImportJob run(NewImport wanted, Path file, Consumer<ImportJob> progress);

    /**
     * One import.
     *
     * @throws org.fairlead.platform.refusal.RefusedException not found
     */
    ImportJob one(Actor actor, UUID id);

    /**
     * Imports, newest first.
     *
     * @param after only those after this one in the list; null for the first
     */
    List<ImportJob> list(Actor actor, @Nullable UUID after, int most);

    /** What an import has to say about rows, after the given place. */
    List<ImportFinding> findings(Actor actor, UUID id, int after, int most);

    /** Asks for an import to end. What was written stays; the answer is the import as it is now. */
    ImportJob cancel(Actor actor, UUID id);
}
