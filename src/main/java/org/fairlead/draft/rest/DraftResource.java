package org.fairlead.draft.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.draft.Draft;
import org.fairlead.draft.Drafts;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.RequestIntent;
import org.fairlead.record.RecordId;
import org.fairlead.record.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the caller and their colleagues have written on a record and not sent yet. */
@RestController
@RequestMapping("/api/v1/records/{record}/drafts")
@Needs(Act.ADD_NOTE)
final class DraftResource {

    private static final int LONGEST = 64;

    private final Drafts drafts;
    private final Records records;

    DraftResource(Drafts drafts, Records records) {
        this.drafts = drafts;
        this.records = records;
    }

    /** All drafts on the record that the caller may take up: few enough for one page. */
    @GetMapping
    @Operation(operationId = "listDrafts", summary = "List the drafts on a record that you may take up")
    Listing<OneDraft> list(@PathVariable String record, Actor actor) {
        return Listing.whole(drafts.of(actor, needed(record, actor)).stream()
                .map(OneDraft::of)
                .toList());
    }

    @PutMapping("/{form}")
    @Operation(
            operationId = "keepDraft",
            summary = "Keep a draft of yours",
            description =
                    "Over the version you read, as If-Match says; a new one without. A name keeps several of one form.")
    ResponseEntity<OneDraft> keep(
            @PathVariable String record,
            @PathVariable String form,
            @RequestBody SentDraft sent,
            RequestIntent intent,
            Actor actor) {
        return kept(drafts, actor, new Drafts.Place(needed(record, actor), form), sent, intent);
    }

    static ResponseEntity<OneDraft> kept(
            Drafts drafts, Actor actor, Drafts.Place place, SentDraft sent, RequestIntent intent) {
        var title = new Draft.Title(
                Objects.requireNonNullElse(sent.name(), "").strip(), Boolean.TRUE.equals(sent.shared()));
        var draft = drafts.keepOver(actor, place, title, sent.known(), Objects.requireNonNullElse(intent.basedOn(), 0));
        return ResponseEntity.ok().eTag("\"" + draft.version() + "\"").body(OneDraft.of(draft));
    }

    @DeleteMapping("/{id}")
    @Operation(
            operationId = "discardDraft",
            summary = "Discard a draft of yours",
            description =
                    "One that is gone already is gone: the answer is the same. With If-Match only in that version.")
    ResponseEntity<Void> discard(
            @PathVariable String record, @PathVariable UUID id, RequestIntent intent, Actor actor) {
        drafts.of(actor, needed(record, actor)).stream()
                .filter(draft -> draft.id().equals(id))
                .forEach(draft -> drafts.discard(actor, id, Objects.requireNonNullElse(intent.basedOn(), 0)));
        return ResponseEntity.noContent().build();
    }

    private RecordId needed(String record, Actor actor) {
        if (record.length() > LONGEST) {
            throw GeneralRefusal.unknown("record");
        }
        return records.find(actor, record).orElseThrow(() -> GeneralRefusal.unknown("record"));
    }

    /** A draft as it is kept. */
    @Schema(name = "Draft", description = "What was written and not sent yet")
    record OneDraft(
            UUID id,

            @Schema(description = "The record it is about; none in a form that is about none") @Nullable
            UUID record,

            @Schema(description = "The form it is of, such as note")
            String form,

            @Schema(description = "Empty for the one that is kept while it is typed")
            String name,

            @Schema(description = "Whether colleagues in the owner's organisation may take it up")
            boolean shared,

            @Schema(description = "The person who wrote it") UUID owner,

            @Schema(description = "What was entered, by field")
            Map<String, List<String>> fields,

            Instant keptAt,

            @Schema(description = "Keep over it with If-Match")
            int version) {

        static OneDraft of(Draft draft) {
            var record = draft.record();
            return new OneDraft(
                    draft.id(),
                    record == null ? null : record.value(),
                    draft.form(),
                    draft.title().name(),
                    draft.title().shared(),
                    draft.owner().value(),
                    draft.fields(),
                    draft.at(),
                    draft.version());
        }
    }

    /** A draft as it is sent. */
    @Schema(name = "KeepDraft", description = "What is kept")
    record SentDraft(
            @Schema(description = "At most 60 characters; left out for the one that is kept while it is typed")
            @Nullable
            String name,

            @Schema(description = "Whether colleagues may take it up; only with a name") @Nullable
            Boolean shared,

            @Schema(description = "What was entered, by field of the form") @Nullable
            Map<String, @Nullable List<@Nullable String>> fields) {

        Map<String, List<String>> known() {
            var known = new LinkedHashMap<String, List<String>>();
            if (fields != null) {
                for (var field : fields.entrySet()) {
                    known.put(field.getKey(), texts(field.getKey(), field.getValue()));
                }
            }
            return known;
        }

        private static List<String> texts(String name, @Nullable List<@Nullable String> values) {
            if (values == null) {
                return List.of();
            }
            var texts = new ArrayList<String>();
            for (var value : values) {
                if (value == null) {
                    throw GeneralRefusal.invalid("fields", "Send texts under “" + name + "”, none of them null.");
                }
                texts.add(value);
            }
            return texts;
        }
    }
}
