package org.fairlead.reply.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fairlead.reply.Reply;
import org.fairlead.template.Template;
import org.jspecify.annotations.Nullable;

/** A canned reply as JSON. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Reply", description = "A canned reply")
record OneReply(
        UUID id,

        @Schema(description = "Its version, which is also its ETag")
        int version,

        String name,

        @Schema(description = "A short word to find it by; empty for none")
        String code,

        @Schema(description = "The language of readers whose own it has no text in, as a BCP 47 tag")
        String language,

        @Schema(description = "Its text by language") Map<String, String> texts,

        @Schema(description = "Who is to read it: everyone, involved or own") @Nullable
        String audience,

        @Schema(description = "person, team, organisation or everyone")
        String sharing,

        @Nullable UUID team,
        UUID owner,
        @Schema(description = "offered, retired or removed") String standing,
        boolean mayChange) {

    static OneReply of(Template<Reply> template, boolean mayChange) {
        var reply = template.body();
        return new OneReply(
                template.id(),
                template.version(),
                template.name(),
                template.code(),
                reply.language(),
                reply.texts(),
                reply.audience() == null ? null : reply.audience().name().toLowerCase(Locale.ROOT),
                template.shared().sharing().code(),
                template.shared().team(),
                template.owner().value(),
                template.standing().code(),
                mayChange);
    }
}
