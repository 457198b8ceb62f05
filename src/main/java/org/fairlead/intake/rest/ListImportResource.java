package org.fairlead.intake.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.CallScopes;
import org.fairlead.access.Needs;
import org.fairlead.intake.ImportableList;
import org.fairlead.intake.ListImport;
import org.fairlead.intake.ListImportRefusal;
import org.fairlead.intake.ListImportState;
import org.fairlead.intake.ListImports;
import org.fairlead.intake.ListImports.Columns;
import org.fairlead.intake.RowResult;
import org.fairlead.intake.rest.ListImportAnswers.ColumnsSaid;
import org.fairlead.intake.rest.ListImportAnswers.OneImportableList;
import org.fairlead.intake.rest.ListImportAnswers.OneListImport;
import org.fairlead.intake.rest.ListImportAnswers.OneListRow;
import org.fairlead.intake.rest.ListImportAnswers.OneMatching;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.rest.Cursor;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.RequestIntent;
import org.fairlead.platform.rest.Window;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;

/** Lists taken in from files, in the background: tried, carried out, taken back, with a result for each row. */
@RestController
@RequestMapping("/api/v1/list-imports")
@Needs(Act.IMPORT_LIST)
final class ListImportResource {

    private static final int MOST_IMPORTS = 50;
    private static final String ROWS = "rows of a list import";

    private final ListImports imports;
    private final CallScopes scopes;

    ListImportResource(ListImports imports, CallScopes scopes) {
        this.imports = imports;
        this.scopes = scopes;
    }

    @GetMapping("/lists")
    @Operation(summary = "List what can be taken in, with its fields", operationId = "listImportableLists")
    Listing<OneImportableList> lists(Actor actor) {
        return Listing.whole(imports.lists(actor).stream()
                .map(list -> OneImportableList.of(list, actor))
                .toList());
    }

    @GetMapping
    @Operation(summary = "List one's own list imports, newest first", operationId = "listListImports")
    Listing<OneListImport> list(Actor actor) {
        return Listing.whole(
                imports.of(actor, MOST_IMPORTS).stream().map(OneListImport::of).toList());
    }

    @PostMapping
    @Operation(
            summary = "Give a file, and have every row tried",
            description =
                    "Columns are matched by their headings, or by a matching kept before. When no heading is known, nothing is"
                            + " tried until a trial says what the columns are. Nothing is changed until the execution is asked for",
            operationId = "giveListImport")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = ListImportAnswers.Sent.class)))
    ResponseEntity<OneListImport> give(
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response,
            RequestIntent intent,
            @Parameter(hidden = true) Actor actor) {
        scopes.require(list(request, actor).needs(), request, response);
        var file = Optional.ofNullable(WebUtils.getNativeRequest(request, MultipartRequest.class))
                .map(parts -> parts.getFile("file"))
                .orElseThrow(() -> new RefusedException(new ListImportRefusal.NoFile()));
        var once = intent.once();
        var given = given(file, request, once, actor);
        var known = fields(given);
        var job = given.state() == ListImportState.MATCHING && !known.isEmpty()
                ? imports.match(given.id(), new Columns(known, null), actor, Once.NONE)
                : given;
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/list-imports/" + job.id()))
                .body(OneListImport.of(job));
    }

    private ImportableList list(HttpServletRequest request, Actor actor) {
        return imports.list(Optional.ofNullable(request.getParameter("list")).orElse(""), actor);
    }

    private ListImport given(
            MultipartFile file, HttpServletRequest request, org.fairlead.platform.once.Once once, Actor actor) {
        var wanted = new ListImports.NewListImport(
                list(request, actor).code(),
                Optional.ofNullable(file.getOriginalFilename()).orElse(""),
                request.getParameter("matching"));
        try (var content = file.getInputStream()) {
            return imports.give(wanted, content, actor, once);
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }

    private static Map<String, String> fields(ListImport job) {
        var fields = new LinkedHashMap<String, String>();
        job.columns().forEach(column -> {
            if (column.field() != null) {
                fields.put(column.heading(), column.field());
            }
        });
        return fields;
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a list import", operationId = "readListImport")
    OneListImport one(@PathVariable UUID id, Actor actor) {
        return OneListImport.of(needed(id, actor));
    }

    private ListImport needed(UUID id, Actor actor) {
        return imports.one(actor, id).orElseThrow(() -> GeneralRefusal.unknown("import"));
    }

    @GetMapping("/{id}/rows")
    @Operation(summary = "List what came of each row", operationId = "listListImportRows")
    ResponseEntity<Listing<OneListRow>> rows(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String result,
            Window window,
            Actor actor) {
        int after = window.place(ROWS, 1)
                .map(cursor -> Math.toIntExact(Math.clamp(cursor.number(0), 0, Integer.MAX_VALUE)))
                .orElse(0);
        var job = needed(id, actor);
        var read = imports.rows(actor, job.id(), after, results(result), window.limit() + 1);
        boolean more = read.size() > window.limit();
        var rows = more ? read.subList(0, window.limit()) : read;
        var next = more ? Cursor.after(ROWS, rows.getLast().ordinal()).text() : null;
        return new Listing<>(rows.stream().map(row -> OneListRow.of(row, job)).toList(), next, null).answer();
    }

    /** One that the token of the call is good for: what its list needs shows in no address. */
    private UUID inScope(UUID id, Actor actor, HttpServletRequest request, HttpServletResponse response) {
        var list = imports.list(needed(id, actor).given().list(), actor);
        scopes.require(list.needs(), request, response);
        return id;
    }

    private static Set<RowResult> results(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Set.of();
        }
        var results = EnumSet.noneOf(RowResult.class);
        for (var name : text.split(",", -1)) {
            try {
                results.add(RowResult.valueOf(name.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                throw GeneralRefusal.invalid("result", "Send results with commas between, such as WOULD_NOT,REFUSED.");
            }
        }
        return results;
    }

    @PostMapping("/{id}/trial")
    @Operation(summary = "Say what the columns are, and have every row tried", operationId = "tryListImport")
    OneListImport trial(
            @PathVariable UUID id,
            @RequestBody ColumnsSaid said,
            RequestIntent intent,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var once = intent.once();
        var fields = new LinkedHashMap<String, String>();
        if (said.fields() != null) {
            said.fields().forEach((heading, field) -> {
                if (field != null) {
                    fields.put(heading, field);
                }
            });
        }
        return OneListImport.of(
                imports.match(inScope(id, actor, request, response), new Columns(fields, said.keepAs()), actor, once));
    }

    @PostMapping("/{id}/execution")
    @Operation(summary = "Carry out a list import that was tried", operationId = "carryOutListImport")
    OneListImport carryOut(
            @PathVariable UUID id,
            RequestIntent intent,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        intent.once();
        return OneListImport.of(imports.carryOut(inScope(id, actor, request, response), actor));
    }

    @PostMapping("/{id}/end")
    @Operation(summary = "End a list import early", operationId = "endListImport")
    OneListImport end(
            @PathVariable UUID id,
            RequestIntent intent,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        intent.once();
        return OneListImport.of(imports.end(inScope(id, actor, request, response), actor));
    }

    @PostMapping("/{id}/undoing")
    @Operation(summary = "Take back a list import", operationId = "undoListImport")
    OneListImport undo(
            @PathVariable UUID id,
            RequestIntent intent,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        intent.once();
        return OneListImport.of(imports.undo(inScope(id, actor, request, response), actor));
    }

    @GetMapping("/matchings")
    @Operation(summary = "List what one kept for files of a list", operationId = "listMatchings")
    Listing<OneMatching> matchings(@RequestParam(defaultValue = "") String list, Actor actor) {
        return Listing.whole(
                imports.matchings(actor, list).stream().map(OneMatching::of).toList());
    }

    @DeleteMapping("/matchings/{id}")
    @Operation(summary = "Forget what one kept for files of a list", operationId = "forgetMatching")
    ResponseEntity<Void> forget(@PathVariable UUID id, RequestIntent intent, Actor actor) {
        imports.forget(id, actor, intent.once());
        return ResponseEntity.noContent().build();
    }
}
