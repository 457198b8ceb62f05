package org.fairlead.attachment.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.attachment.AttachedFile;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A file as JSON.
 *
 * @param seq the place of its entry on the timeline: what it is known by
 * @param name its name
 * @param mediaType what its bytes are
 * @param kind the same in words
 * @param bytes its size
 * @param sha256 SHA-256 over its bytes, in hex
 * @param attachedAt when
 * @param attachedBy the person; null for the tool itself
 * @param party for which organisation
 * @param audience who may read it
 * @param named the organisations named
 * @param withdrawal null while it is served
 * @param content where its bytes are; null when it is withdrawn
 */
@Schema(name = "Attachment")
@JsonInclude(JsonInclude.Include.ALWAYS)
record AttachmentBody(
        int seq,
        String name,
        String mediaType,
        String kind,
        long bytes,
        String sha256,
        Instant attachedAt,
        @Nullable UUID attachedBy,
        UUID party,
        String audience,
        List<UUID> named,
        @Nullable Withdrawal withdrawal,
        @Nullable String content) {

    AttachmentBody {
        named = List.copyOf(named);
    }

    static AttachmentBody of(AttachedFile file, String kind, String address) {
        var what = file.file();
        var sender = file.sender();
        var readers = file.readers();
        return new AttachmentBody(
                file.seq(),
                what.name(),
                what.mediaType(),
                kind,
                what.bytes(),
                what.sha256(),
                sender.at(),
                id(sender.person()),
                sender.party().value(),
                readers.audience().name(),
                readers.named().stream().map(PartyId::value).sorted().toList(),
                Optional.ofNullable(file.withdrawal()).map(Withdrawal::of).orElse(null),
                file.isServed() ? address + "/content" : null);
    }

    private static @Nullable UUID id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    /**
     * A file is served no more.
     *
     * @param seq the entry that withdrew it
     * @param at when
     * @param by the person; null for the tool itself
     * @param reason why
     */
    @Schema(name = "AttachmentWithdrawal")
    record Withdrawal(int seq, Instant at, @Nullable UUID by, String reason) {
        static Withdrawal of(AttachedFile.Withdrawal withdrawal) {
            return new Withdrawal(withdrawal.seq(), withdrawal.at(), id(withdrawal.person()), withdrawal.reason());
        }
    }
}
