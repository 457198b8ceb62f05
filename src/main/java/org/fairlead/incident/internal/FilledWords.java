package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairlead.bulk.BulkAct.Choice;
import org.fairlead.bulk.BulkAct.Part;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.words.Readable;
import org.fairlead.record.Audience;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.RecordId;
import org.fairlead.reply.Filled;
import org.fairlead.reply.Readers;
import org.fairlead.reply.RecordWords;
import org.fairlead.reply.Replies;
import org.fairlead.reply.Reply;
import org.fairlead.reply.ReplyText;
import org.fairlead.reply.Variable;
import org.fairlead.template.Template;
import org.springframework.stereotype.Component;

/**
 * Words that go out on many incidents: typed, taken from a canned reply, or both, and filled in for the readers of each. Where something
 * cannot be filled in, nothing goes out on that one.
 */
@Component
class FilledWords {

    /** The part that says which canned reply is put behind the words. */
    static final String REPLY = "reply";

    /** What a variable looks like. */
    static final String EXAMPLE = Variable.AFFECTED_NAME.written();

    private static final String VERSION = "replyVersion";
    private static final String LANGUAGE = "en-GB";
    private static final int SHOWN = 60;

    private final Replies replies;
    private final RecordWords words;

    FilledWords(Replies replies, RecordWords words) {
        this.replies = replies;
        this.words = words;
    }

    /** So much of a text that it can be known again. */
    static String shortened(String text) {
        return Readable.shortened(text, SHOWN);
    }

    /** The choice of a canned reply. */
    Part part(Actor actor) {
        var none = new Choice("", say("incident.many.no-reply"));
        var all =
                replies.offered(actor).stream().map(each -> new Choice(each.id().toString(), each.name()));
        return Part.chosen(
                        REPLY,
                        say("incident.many.reply"),
                        Stream.concat(Stream.of(none), all).toList())
                .asOptional();
    }

    /** What was said, with the reply as it reads now: a later version of it is not what was looked through. */
    Map<String, String> settled(Map<String, String> values, Actor actor) {
        var settled = new LinkedHashMap<>(values);
        reply(values, actor).ifPresent(reply -> settled.put(VERSION, Integer.toString(reply.version())));
        return settled;
    }

    private Optional<Template<Reply>> reply(Map<String, String> values, Actor actor) {
        if (ManyParts.said(values, REPLY).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(replies.one(actor, ManyParts.id(values, REPLY))
                .orElseThrow(() -> GeneralRefusal.invalid(REPLY, say("incident.many.from-list"))));
    }

    /** What was said, in words. Refused when there is nothing, too much, or something that can be filled in nowhere. */
    String words(String field, Map<String, String> values, Actor actor) {
        var text = ManyParts.said(values, field);
        var reply = reply(values, actor);
        if (text.isEmpty() && reply.isEmpty()) {
            throw GeneralRefusal.invalid(field, say("incident.refusal.empty-note"));
        }
        if (text.length() > Editing.LONGEST_TEXT) {
            throw GeneralRefusal.invalid(field, say("incident.refusal.long-note"));
        }
        if (!ReplyText.leftOpen(text).isEmpty() && ReplyText.read(text) instanceof ReplyText.Reading.Bad bad) {
            throw GeneralRefusal.invalid(field, bad.sentence());
        }
        var typed = Optional.of(text)
                .filter(words -> !words.isEmpty())
                .map(words -> say("incident.many.quoted", "text", shortened(words)));
        var put = reply.map(each -> say("incident.many.with-reply", "name", each.name()));
        return Stream.of(typed, put)
                .flatMap(Optional::stream)
                .reduce((first, second) -> say("incident.many.both", "first", first, "second", second))
                .orElseThrow();
    }

    /** The same outcome, for which a reply that was put in counts as used once. */
    Outcome counted(Outcome outcome, Map<String, String> values, Actor actor, Intent intent) {
        if (!intent.rehearsed() && !outcome.replayed()) {
            sent(values, actor);
        }
        return outcome;
    }

    /** The words as they go out on one of them. Refused where something cannot be filled in there. */
    String on(RecordId record, String field, Map<String, String> values, Audience audience, Actor actor) {
        var text = ManyParts.said(values, field);
        var reply = reply(values, actor);
        if (reply.isEmpty() && ReplyText.leftOpen(text).isEmpty()) {
            return text;
        }
        reply.filter(each -> !Integer.toString(each.version()).equals(values.get(VERSION)))
                .ifPresent(each -> {
                    throw GeneralRefusal.invalid(REPLY, say("incident.many.reply-changed"));
                });
        var readers = words.readers(actor, record.value().toString(), audience)
                .orElseThrow(() -> GeneralRefusal.unknown(say("incident.reply.incident")));
        var typed = ReplyText.leftOpen(text).isEmpty()
                ? text
                : filled(field, new Reply(LANGUAGE, Map.of(LANGUAGE, text), null), readers);
        var put = reply.map(each -> filled(REPLY, each.body(), readers)).orElse("");
        return Stream.of(typed, put)
                .filter(each -> !each.isEmpty())
                .reduce((first, second) -> first + "\n\n" + second)
                .orElse("");
    }

    private static String filled(String field, Reply reply, Readers readers) {
        var filled = Filled.of(reply, readers);
        filled.gaps().stream().findFirst().ifPresent(gap -> {
            throw GeneralRefusal.invalid(
                    field, say("incident.reply.gap", "variable", gap.variable().written(), "why", gap.why()));
        });
        return filled.text();
    }

    /** The reply counts as used once. */
    void sent(Map<String, String> values, Actor actor) {
        var reply = reply(values, actor).map(Template::id);
        reply.ifPresent((UUID id) -> replies.sent(actor, List.of(id)));
    }
}
