package org.fairlead.imports.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.imports.ImportFinding;
import org.fairlead.imports.ImportJob;
import org.fairlead.imports.Imports;
import org.fairlead.imports.NewImport;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.rest.Cursor;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.RequestIntent;
import org.fairlead.platform.rest.Window;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Imports of other tools' logs. */
@RestController
@RequestMapping("/api/v1/imports")
@Needs(Act.IMPORT)
final class ImportResource {

    private static final String LIST = "imports, newest first";
    private static final String ROWS = "rows of an import";

    private final Imports imports;

    ImportResource(Imports imports) {
        this.imports = imports;
    }

    /** Takes a log to be imported, or with simulate to say what would come of it. It is done in the background. */
    @PostMapping
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = ImportForm.class)))
    ResponseEntity<ImportView> submit(
            @Parameter(hidden = true) HttpServletRequest request,
            RequestIntent intent,
            @Parameter(hidden = true) Actor actor) {
        var form = ImportForm.of(request);
        var name = Optional.ofNullable(form.file().getOriginalFilename()).orElse("");
        try (var content = form.file().getInputStream()) {
            var wanted = new NewImport(form.kind(), name, form.mapping(), form.simulate(), intent.key());
            return accepted(imports.submit(wanted, content, actor));
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }

    private static ResponseEntity<ImportView> accepted(ImportJob job) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + job.id()))
                .body(ImportView.full(job));
    }

    /** Imports, newest first. */
    @GetMapping
    ResponseEntity<Listing<ImportView>> list(Window window, @Parameter(hidden = true) Actor actor) {
        var after = window.place(LIST, 1).map(cursor -> cursor.id(0)).orElse(null);
        var read = imports.list(actor, after, window.limit() + 1);
        boolean more = read.size() > window.limit();
        var jobs = more ? read.subList(0, window.limit()) : read;
        return new Listing<>(
                        jobs.stream().map(ImportView::brief).toList(),
                        more ? Cursor.after(LIST, jobs.getLast().id()).text() : null,
                        null)
                .answer();
    }

    /** One import: how far it is, and what came of it. */
    @GetMapping("/{id}")
    ImportView one(@PathVariable String id, @Parameter(hidden = true) Actor actor) {
        return ImportView.full(imports.one(actor, id(id)));
    }

    /** Rows that could not be read, each with line and reason; then examples of what was odd and read all the same. */
    @GetMapping("/{id}/rows")
    ResponseEntity<Listing<ImportFinding>> rows(
            @PathVariable String id, Window window, @Parameter(hidden = true) Actor actor) {
        int after = window.place(ROWS, 1).map(cursor -> cursor.count(0)).orElse(0);
        var read = imports.findings(actor, id(id), after, window.limit() + 1);
        boolean more = read.size() > window.limit();
        var rows = more ? read.subList(0, window.limit()) : read;
        return new Listing<>(
                        rows,
                        more ? Cursor.after(ROWS, rows.getLast().ordinal()).text() : null,
                        null)
                .answer();
    }

    /** Carries out what was simulated, with the file that came then. */
    @PostMapping("/{id}/execution")
    ResponseEntity<ImportView> carryOut(
            @PathVariable String id, RequestIntent intent, @Parameter(hidden = true) Actor actor) {
        return accepted(imports.carryOut(actor, id(id), Objects.requireNonNull(intent.key())));
    }

    /** Ends an import. What was written stays. */
    @PostMapping("/{id}/cancellation")
    ImportView cancel(@PathVariable String id, RequestIntent intent, @Parameter(hidden = true) Actor actor) {
        return ImportView.full(imports.cancel(actor, id(id)));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw GeneralRefusal.unknown("import " + text);
        }
    }
}
