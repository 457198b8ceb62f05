package org.fairlead.attachment.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.attachment.AttachmentForm;
import org.fairlead.attachment.Attachments;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.files.Download;
import org.fairlead.platform.files.Upload;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.RequestIntent;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.fairlead.record.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The files on a record. */
@RestController
@RequestMapping("/api/v1/records/{record}/attachments")
@Needs(Act.READ_RECORDS)
@Tag(name = "Attachments")
final class AttachmentResource {

    private final Attachments attachments;
    private final Records records;

    AttachmentResource(Attachments attachments, Records records) {
        this.attachments = attachments;
        this.records = records;
    }

    @GetMapping
    @Operation(operationId = "listAttachments", summary = "List the files on a record that you may read")
    Listing<AttachmentBody> list(@PathVariable String record, Actor actor) {
        var files = attachments.list(found(record, actor), actor).stream()
                .map(file -> body(record, file))
                .toList();
        return Listing.whole(files);
    }

    @PostMapping
    @Needs(Act.ATTACH)
    @Operation(
            operationId = "attach",
            summary = "Attach a file to a record",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "multipart/form-data",
                                            schema = @Schema(implementation = AttachmentParts.class))))
    @ApiResponse(responseCode = "201", description = "Attached")
    ResponseEntity<AttachmentBody> attach(
            @PathVariable String record, Upload upload, RequestIntent intent, Actor actor) {
        var id = found(record, actor);
        var form = upload.receive(attachments.limits().file().toBytes());
        var once = new Intent(intent.basedOn(), intent.key(), form.hashAt(intent.hash()));
        var outcome = attachments.attach(id, AttachmentForm.read(form), actor, once);
        var file = attachments.one(id, outcome.added().getFirst().seq(), actor);
        return ResponseEntity.created(URI.create(address(record, file.seq()))).body(body(record, file));
    }

    @GetMapping("/{seq}")
    @Operation(operationId = "readAttachment", summary = "Read what a file is and who may read it")
    AttachmentBody one(@PathVariable String record, @PathVariable int seq, Actor actor) {
        return body(record, attachments.one(found(record, actor), seq, actor));
    }

    @GetMapping("/{seq}/content")
    @Operation(operationId = "downloadAttachment", summary = "Download a file")
    @ApiResponse(
            responseCode = "200",
            description = "The bytes; the ETag is their SHA-256",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    void content(
            @PathVariable String record,
            @PathVariable int seq,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var content = attachments.open(found(record, actor), seq, actor);
        var file = content.file().file();
        new Download(file.name(), file.mediaType(), file.bytes(), file.sha256(), content::writeTo)
                .send(request, response);
    }

    @PostMapping("/{seq}/withdrawal")
    @Needs(Act.ATTACH)
    @Operation(operationId = "withdrawAttachment", summary = "Withdraw a file: it is kept and served no more")
    AttachmentBody withdraw(
            @PathVariable String record,
            @PathVariable int seq,
            @org.springframework.web.bind.annotation.RequestBody Withdrawing body,
            RequestIntent intent,
            Actor actor) {
        var id = found(record, actor);
        var reason = body.reason() == null ? "" : body.reason();
        attachments.withdraw(id, seq, reason, actor, new Intent(intent.basedOn(), intent.key(), intent.hash()));
        return body(record, attachments.one(id, seq, actor));
    }

    private RecordId found(String record, Actor actor) {
        return records.find(actor, record).orElseThrow(() -> GeneralRefusal.unknown("record"));
    }

    private AttachmentBody body(String record, org.fairlead.attachment.AttachedFile file) {
        return AttachmentBody.of(file, attachments.words(file.file().mediaType()), address(record, file.seq()));
    }

    private static String address(String record, int seq) {
        return "/api/v1/records/%s/attachments/%d".formatted(record, seq);
    }

    /**
     * Why a file is withdrawn.
     *
     * @param reason in words
     */
    record Withdrawing(@Nullable String reason) {}
}
