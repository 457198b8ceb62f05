package org.fairlead.intake;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.once.Once;
import org.jspecify.annotations.Nullable;

/**
 * Lists taken in from files. A file that was given is kept with its import and worked through in the background; whatever kills the process,
 * another goes on, and each row happens once.
 *
 * <pre>{@code
 * var given = imports.give(new NewListImport("sites", "sites.csv", null), file, actor, once);
 * imports.match(given.id(), new Columns(Map.of("Name", "name", "TZ", "zone"), null), actor, once);   // tries it in the background
 * imports.carryOut(given.id(), actor);                                            // when its rows say what was meant
 * }</pre>
 */
public interface ListImports {

    /**
     * What somebody gives.
     *
     * @param list the list, by its code
     * @param fileName the file's name
     * @param matching the name of a matching kept before; null to go by the headings
     */
    record NewListImport(
            String list, String fileName, @Nullable String matching) {}

    /** The lists that the actor may take in, by title. */
    List<ImportableList> lists(Actor actor);

    /** The list of a code that the actor may take in; refused when there is none. */
    ImportableList list(String code, Actor actor);

    /** Takes a file. Its columns are matched as far as its headings are known. */
    ListImport give(NewListImport wanted, InputStream file, Actor actor, Once once);

    /**
     * Says what each column is taken for, and begins the trial.
     */
    ListImport match(UUID id, Columns columns, Actor actor, Once once);

    /**
     * What columns are taken for.
     *
     * @param fields the field for each heading; a heading that is not there is left out
     * @param keepAs a name to keep this under for the next file; null or blank to keep it nowhere
     */
    record Columns(Map<String, String> fields, @Nullable String keepAs) {

        /** Copies the map. */
        public Columns {
            fields = Map.copyOf(fields);
        }
    }

    /** Those the actor gave, newest first. */
    List<ListImport> of(Actor actor, int most);

    /** One that the actor gave. */
    Optional<ListImport> one(Actor actor, UUID id);

    /** Its rows after a place, in order; only those of the results, when any are given. */
    List<ImportedRow> rows(Actor actor, UUID id, int after, Set<RowResult> results, int most);

    /** Carries it out after it was tried. */
    ListImport carryOut(UUID id, Actor actor);

    /** Ends it after the rows being worked on now. What was done stays and can be taken back. */
    ListImport end(UUID id, Actor actor);

    /** Takes back what was done, on everything that nobody has changed since. */
    ListImport undo(UUID id, Actor actor);

    /** What the actor kept for a list, by name. */
    List<SavedMatching> matchings(Actor actor, String list);

    /** Forgets what was kept. */
    void forget(UUID matching, Actor actor, Once once);
}
