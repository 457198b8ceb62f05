package org.fairlead.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fairlead.launch.Command;
import org.fairlead.launch.Invocation;
import org.fairlead.launch.Option;
import org.fairlead.launch.WrongUseException;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.refusal.RefusedException;
import org.springframework.context.ApplicationContext;

/** {@code ./fairlead import KIND FILE}: turns another tool's log into records. */
public final class ImportCommand implements Command {

    private static final String SHOW = "10";

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String help() {
        return "turn another tool's log into records";
    }

    @Override
    public String words() {
        return String.join("|", ShippedMappings.names()) + " FILE";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.value(
                        "mapping", "FILE", "what the log's columns mean (default: the mapping that comes with it)"),
                Option.flag("print-mapping", "print the mapping that comes with it, to be edited"),
                Option.flag("simulate", "write nothing, but say what would come of it"),
                Option.value("show", "N", "print so many bad rows at most (default " + SHOW + ")"));
    }

    @Override
    public int run(Invocation invocation) {
        var words = invocation.words();
        if (words.isEmpty() || !ShippedMappings.names().contains(words.getFirst())) {
            throw new WrongUseException("Say which kind of log it is: " + String.join(" or ", ShippedMappings.names())
                    + (words.isEmpty() ? "." : ", not " + words.getFirst() + "."));
        }
        if (invocation.has("print-mapping")) {
            invocation.say(ShippedMappings.text(words.getFirst()).stripTrailing());
            return DONE;
        }
        if (words.size() != 2) {
            throw new WrongUseException("Name one file to import.");
        }
        var file = readable(words.get(1));
        var mapping = invocation.option("mapping").map(ImportCommand::text).orElse(null);
        var wanted = new NewImport(
                words.getFirst(), String.valueOf(file.getFileName()), mapping, invocation.has("simulate"), null);
        int show = show(invocation);
        return invocation.withApplication(application -> imported(application, invocation, wanted, file, show));
    }

    private static Path readable(String name) {
        var file = Path.of(name);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new WrongUseException("There is no file " + name + " that can be read.");
        }
        return file;
    }

    private static String text(String name) {
        try {
            return Files.readString(readable(name));
        } catch (IOException unreadable) {
            throw new WrongUseException("The mapping " + name + " is no UTF-8 text.");
        }
    }

    private static int show(Invocation invocation) {
        var given = invocation.option("show").orElse(SHOW);
        try {
            return Math.min(Integer.parseUnsignedInt(given), ReadLimits.USUAL.badRows());
        } catch (NumberFormatException notANumber) {
            throw new WrongUseException("--show takes a number, not " + given + ".");
        }
    }

    private static int imported(
            ApplicationContext application, Invocation invocation, NewImport wanted, Path file, int show) {
        var imports = application.getBean(Imports.class);
        try {
            var job = imports.run(wanted, file, now -> progress(invocation, now));
            findings(invocation, imports, job, show);
            return summary(invocation, job);
        } catch (RefusedException refused) {
            invocation.say(refused.refusal().sentence());
            refused.refusal().fields().forEach(field -> invocation.say(field.field() + "   " + field.sentence()));
            return DID_NOT_HOLD;
        } catch (UncheckedIOException broken) {
            invocation.say("The file cannot be read: " + broken.getMessage() + ".");
            return DID_NOT_HOLD;
        }
    }

    private static void progress(Invocation invocation, ImportJob now) {
        var how = now.progress();
        invocation.say(
                how.casesAll() == null
                        ? words("%,d rows read", how.rowsRead())
                        : words(
                                "%,d of %,d cases %s",
                                how.casesDone(), how.casesAll(), now.simulated() ? "looked at" : "done"));
    }

    private static void findings(Invocation invocation, Imports imports, ImportJob job, int show) {
        if (show == 0) {
            return;
        }
        var tool = Actor.tool(new PartyId(job.id()));
        imports.findings(tool, job.id(), 0, show).stream()
                .filter(each -> each.kind().equals(ImportFinding.BAD_ROW))
                .forEach(bad -> invocation.say("Line " + bad.line() + ": " + bad.sentence()));
    }

    private static int summary(Invocation invocation, ImportJob job) {
        var counts = job.counts();
        if (counts == null) {
            invocation.say(job.message() == null ? "The import was ended." : job.message());
            return DID_NOT_HOLD;
        }
        counts.notes().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(note -> invocation.say(words("%,d × %s", note.getValue(), noteWords(note.getKey()))));
        invocation.say(words(
                "%s %,d rows, %,d bad: %,d cases, %,d %s, %,d there already; %,d register items %s.",
                job.simulated() ? "Simulated:" : "Imported:",
                counts.rows(),
                counts.badRows(),
                counts.cases(),
                counts.added(),
                job.simulated() ? "would be added" : "added",
                counts.alreadyThere(),
                counts.registerItems(),
                job.simulated() ? "would be new" : "new"));
        return job.state() == ImportState.DONE ? DONE : DID_NOT_HOLD;
    }

    private static String noteWords(String kind) {
        return kind.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String words(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
