package org.fairlead.reply.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.words.Languages;
import org.fairlead.record.Audience;
import org.fairlead.reply.Reply;
import org.fairlead.template.Template;
import org.fairlead.template.TemplateAnswers;
import org.fairlead.template.Templates;
import org.jspecify.annotations.Nullable;

/** A canned reply as it is sent. What is left out is the usual of a new one, and stays as it is of one that is changed. */
@Schema(name = "SentReply", description = "A canned reply as it is sent")
record SentReply(
        @Nullable String name,
        @Nullable String code,
        @Nullable String language,

        @Schema(description = "All its texts by language") @Nullable
        Map<String, @Nullable String> texts,

        @Schema(description = "everyone, involved, own, or empty for no suggestion") @Nullable
        String audience,

        @Nullable String sharing,
        @Nullable UUID team) {

    Templates.Wish<Reply> over(@Nullable Template<Reply> before) {
        var was = before == null ? null : before.body();
        var said = Objects.requireNonNullElse(language, was == null ? "en-GB" : was.language());
        var reply = new Reply(Languages.tag(said).orElse(said), texts(was), audience(was));
        return new Templates.Wish<>(
                new Template.Said<>(TemplateAnswers.name(name, before), TemplateAnswers.code(code, before), reply),
                TemplateAnswers.sharing(sharing, team, before));
    }

    private Map<String, String> texts(@Nullable Reply was) {
        if (texts == null) {
            return was == null ? Map.of() : was.texts();
        }
        var found = new TreeMap<String, String>();
        texts.forEach((tag, text) -> {
            if (text == null) {
                throw GeneralRefusal.invalid("texts/" + tag, "Send a text; leave the language out to have none.");
            }
            found.put(Languages.tag(tag).orElse(tag), text);
        });
        return found;
    }

    private @Nullable Audience audience(@Nullable Reply was) {
        if (audience == null) {
            return was == null ? null : was.audience();
        }
        if (audience.isEmpty()) {
            return null;
        }
        try {
            return Audience.valueOf(audience.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw GeneralRefusal.invalid("audience", "Send everyone, involved or own.");
        }
    }
}
