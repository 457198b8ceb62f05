package org.fairlead.imports.internal;

import static org.fairlead.platform.language.Say.say;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.fairlead.imports.ImportFinding;
import org.fairlead.imports.ImportJob;
import org.fairlead.imports.ImportRefusal;
import org.fairlead.imports.ImportState;
import org.fairlead.imports.Imports;
import org.fairlead.imports.LogKind;
import org.fairlead.imports.LogMapping;
import org.fairlead.imports.MappingReading;
import org.fairlead.imports.NewImport;
import org.fairlead.imports.ShippedMappings;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.ConstraintBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes imports in and tells of them. */
@Component
class ImportService implements Imports {

    private static final int PART = 1 << 20;
    private static final String SAME_KEY_JUST_NOW = "job_once";

    private final JobStore jobs;
    private final ImportRun run;
    private final UuidSource ids;
    private final Clock clock;

    ImportService(JobStore jobs, ImportRun run, UuidSource ids, Clock clock) {
        this.jobs = jobs;
        this.run = run;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public ImportJob submit(NewImport wanted, InputStream file, Actor actor) {
        var mapping = mapping(wanted);
        var content = content(file);
        var job = job(wanted, mapping, digest(content), content.length, actor.person());
        var before = before(wanted.key(), job, actor);
        if (before.isPresent()) {
            return before.get();
        }
        var parts = new ArrayList<byte[]>();
        for (int from = 0; from < content.length; from += PART) {
            parts.add(Arrays.copyOfRange(content, from, Math.min(content.length, from + PART)));
        }
        return once(wanted.key(), job, actor, () -> jobs.addWithFile(job, wanted.key(), parts));
    }

    @Override
    public ImportJob carryOut(Actor actor, UUID simulation, String key) {
        var tried = one(actor, simulation);
        var wanted = new NewImport(
                tried.log().kind(), tried.log().fileName(), tried.log().mapping(), false, key);
        var job = job(wanted, mapping(wanted), tried.log().sha256(), tried.log().bytes(), actor.person());
        var before = before(key, job, actor);
        if (before.isPresent()) {
            return before.get();
        }
        if (!tried.simulated() || !jobs.hasFile(simulation)) {
            throw new RefusedException(new ImportRefusal.FileGone());
        }
        return once(key, job, actor, () -> jobs.addWithFileOf(simulation, job, key));
    }

    /** Adds the job; when a twin of the request was quicker, the answer is the twin's. */
    private ImportJob once(@Nullable String key, ImportJob job, Actor actor, Runnable adding) {
        try {
            adding.run();
            return job;
        } catch (ConstraintBroken broken) {
            if (!broken.constraint().equals(SAME_KEY_JUST_NOW)) {
                throw broken;
            }
            return before(key, job, actor).orElseThrow(() -> broken);
        }
    }

    private Optional<ImportJob> before(@Nullable String key, ImportJob job, Actor actor) {
        if (key == null || actor.person() == null) {
            return Optional.empty();
        }
        var before = jobs.ofKey(actor.person(), key);
        before.filter(same -> !same.log().equals(job.log()) || same.simulated() != job.simulated())
                .ifPresent(other -> {
                    throw new RefusedException(new ImportRefusal.KeyReused());
                });
        return before;
    }

    private static byte[] content(InputStream file) {
        try {
            var content = file.readNBytes((int) MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw new RefusedException(new ImportRefusal.TooLarge(MOST_BYTES));
            }
            if (content.length == 0) {
                throw new RefusedException(new ImportRefusal.NoFile());
            }
            return content;
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }

    private static String digest(byte[] content) {
        return HexFormat.of().formatHex(StableIds.sha256().digest(content));
    }

    private ImportJob job(NewImport wanted, LogMapping mapping, String sha256, long bytes, @Nullable PersonId person) {
        var name = wanted.fileName().strip();
        var shown = name.isEmpty() ? "log" : name.substring(0, Math.min(400, name.length()));
        return new ImportJob(
                ids.next(),
                new ImportJob.Log(
                        wanted.kind(),
                        shown,
                        sha256,
                        bytes,
                        mapping.text(),
                        mapping.source().orElseGet(() -> SourceName.ofFile(shown))),
                wanted.simulated(),
                ImportState.WAITING,
                false,
                new ImportJob.Times(person, clock.instant(), null, null),
                new ImportJob.Progress(0, 0, null),
                null,
                null);
    }

    private static LogMapping mapping(NewImport wanted) {
        if (!ShippedMappings.names().contains(wanted.kind())) {
            throw new RefusedException(new ImportRefusal.UnknownKind(wanted.kind()));
        }
        var text = wanted.mapping() == null || wanted.mapping().isBlank()
                ? ShippedMappings.text(wanted.kind())
                : wanted.mapping();
        var mapping = switch (LogMapping.read(text)) {
            case MappingReading.Understood(var understood) -> understood;
            case MappingReading.Refused(var errors) ->
                throw new RefusedException(new ImportRefusal.WrongMapping(errors));
        };
        boolean xes = wanted.kind().equals(ShippedMappings.XES);
        if (xes != (mapping.kind() == LogKind.XES)) {
            throw new RefusedException(new ImportRefusal.OtherForm(wanted.kind(), mapping.kind()));
        }
        return mapping;
    }

    @Override
    public ImportJob run(NewImport wanted, Path file, Consumer<ImportJob> progress) {
        var mapping = mapping(wanted);
        try {
            var job = job(wanted, mapping, digest(file), Files.size(file), null);
            jobs.add(job.begun(job.times().askedAt()), null, clock.instant().plus(JobStore.LEASE));
            try (var stream = Files.newInputStream(file)) {
                return run.run(job, stream, progress);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String digest(Path file) throws IOException {
        var digest = StableIds.sha256();
        try (var stream = new DigestInputStream(Files.newInputStream(file), digest)) {
            stream.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public ImportJob one(Actor actor, UUID id) {
        return jobs.one(Asker.of(actor), id).orElseThrow(() -> GeneralRefusal.unknown(say("imports.thing", "id", id)));
    }

    @Override
    public List<ImportJob> list(Actor actor, @Nullable UUID after, int most) {
        return jobs.list(Asker.of(actor), after, most);
    }

    @Override
    public List<ImportFinding> findings(Actor actor, UUID id, int after, int most) {
        one(actor, id);
        return jobs.findings(Asker.of(actor), id, after, most);
    }

    @Override
    public ImportJob cancel(Actor actor, UUID id) {
        one(actor, id);
        jobs.askToCancel(id);
        return one(actor, id);
    }
}
