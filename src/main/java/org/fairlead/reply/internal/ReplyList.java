package org.fairlead.reply.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fairlead.access.Viewer;
import org.fairlead.intake.ListRow;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.words.Languages;
import org.fairlead.record.Audience;
import org.fairlead.reply.Replies;
import org.fairlead.reply.Reply;
import org.fairlead.reply.ReplyFile;
import org.fairlead.template.TemplateList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Canned replies as a list. Texts in other languages stand in one cell, as the file of replies has them. */
@Component
class ReplyList extends TemplateList<Reply> {

    private static final String LANGUAGE = "language";
    private static final String TEXT = "texts";
    private static final String TRANSLATIONS = "translations";
    private static final String READERS = "audience";
    private static final String USUAL = "en-GB";

    ReplyList(Around around) {
        super(Replies.KIND, "/replies", around);
    }

    @Override
    public String title() {
        return say("reply.title");
    }

    @Override
    protected List<Part<Reply>> parts(Actor actor) {
        return List.of(
                Part.of(LANGUAGE, say("reply.reply.language"), say("reply.list.language-hint"), Reply::language),
                Part.needed(
                        TEXT, say("reply.list.text"), "", reply -> reply.texts().get(reply.language())),
                Part.of(
                        TRANSLATIONS,
                        say("reply.list.translations"),
                        say("reply.list.translations-hint"),
                        ReplyFile::translations),
                Part.of(
                        READERS,
                        say("reply.reply.who-is-to-read-it"),
                        say("intake.row.choice", "choices", audiences()),
                        reply -> code(reply.audience())));
    }

    private static String audiences() {
        return Arrays.stream(Audience.values()).map(ReplyList::code).collect(Collectors.joining(", "));
    }

    private static String code(@Nullable Audience audience) {
        return audience == null ? "" : audience.name().toLowerCase(Locale.ROOT);
    }

    @Override
    protected Reply body(ListRow row, @Nullable Reply now, Viewer viewer) {
        var said = row.textOr(LANGUAGE, now == null ? null : now.language());
        var language = said.isEmpty() ? USUAL : Languages.tag(said).orElse(said);
        var texts = new TreeMap<String, String>();
        if (now != null) {
            texts.putAll(now.texts());
        }
        if (row.has(TRANSLATIONS)) {
            texts.clear();
            texts.putAll(ReplyFile.translations(row.text(TRANSLATIONS), TRANSLATIONS));
        }
        var text = row.has(TEXT) ? row.text(TEXT).replace("\r\n", "\n") : before(now, language);
        if (!text.isEmpty()) {
            texts.put(language, text);
        }
        return new Reply(language, texts, audience(row, now));
    }

    private static String before(@Nullable Reply now, String language) {
        return now == null ? "" : now.texts().getOrDefault(language, "");
    }

    private static @Nullable Audience audience(ListRow row, @Nullable Reply now) {
        var said = row.textOr(READERS, now == null ? null : code(now.audience()));
        if (said.isEmpty()) {
            return null;
        }
        return Arrays.stream(Audience.values())
                .filter(each -> each.name().equalsIgnoreCase(said))
                .findFirst()
                .orElseThrow(() -> GeneralRefusal.invalid(READERS, say("intake.row.choice", "choices", audiences())));
    }
}
