package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.ReplyPicker;
import org.fairlead.platform.words.Languages;
import org.fairlead.record.Audience;
import org.fairlead.reply.Filled;
import org.fairlead.reply.Readers;
import org.fairlead.reply.RecordWords;
import org.fairlead.reply.Replies;
import org.fairlead.reply.Reply;
import org.fairlead.reply.ReplyText;
import org.fairlead.template.Template;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Canned replies in the forms of a record: choosing one, filling it in, putting it in, and what may not go out. */
@Component
class ReplyDesk {

    /** The form's field that says which replies were put in. */
    static final String PUT = "replied";

    /** The form's field, and the parameter of its address, that says which one is chosen. */
    static final String CHOSEN = "reply";

    private static final int SUGGESTED = 8;
    private static final int MOST_PUT = 50;

    private final Replies replies;
    private final RecordWords words;

    ReplyDesk(Replies replies, RecordWords words) {
        this.replies = replies;
        this.words = words;
    }

    /**
     * A reply, filled in for the record.
     *
     * @param reply the reply
     * @param filled what it says there
     */
    record Put(Template<Reply> reply, Filled filled) {

        /** What could not be filled in, and whom it is meant for. */
        List<String> notes() {
            var notes = new ArrayList<String>();
            filled.gaps()
                    .forEach(gap -> notes.add(
                            say("incident.reply.gap", "variable", gap.variable().written(), "why", gap.why())));
            var audience = reply.body().audience();
            if (audience != null) {
                notes.add(say("incident.reply.meant-for", "who", readers(audience)));
            }
            return notes;
        }

        ReplyPicker.Preview drawn() {
            return new ReplyPicker.Preview(reply.name(), filled.text(), notes());
        }

        private static String readers(Audience audience) {
            return switch (audience) {
                case EVERYONE -> say("incident.reply.everyone");
                case INVOLVED -> say("incident.reply.involved");
                case NAMED -> say("incident.reply.named");
                case OWN -> say("incident.reply.own");
            };
        }
    }

    /** Whether replies can be put into the form by the viewer. */
    private static boolean fits(Seen seen, ActForm form) {
        return !form.replying().isEmpty() && seen.actor().reach() != Reach.SELF;
    }

    private static String url(Seen seen, ActForm form) {
        return seen.href() + "/" + form.code() + "/reply";
    }

    /** The way to the replies, for a form on the record page; null where none can be put in. */
    static @Nullable ReplyPicker way(Seen seen, ActForm form, Input input) {
        return fits(seen, form)
                ? new ReplyPicker(url(seen, form), form.replying(), input.text(PUT), List.of(), null)
                : null;
    }

    /** Whether there is a reply that the viewer may use. */
    boolean any(Seen seen) {
        return !replies.offered(seen.actor()).isEmpty();
    }

    /** The replies to choose from, those used most first; null where none can be put in or there is none. */
    @Nullable
    ReplyPicker picker(Seen seen, ActForm form, Input input, String chosen) {
        if (!fits(seen, form)) {
            return null;
        }
        var options = replies.offered(seen.actor()).stream()
                .map(each -> Option.of(each.id().toString(), title(each))
                        .asChosen(each.id().toString().equals(chosen)))
                .toList();
        if (options.isEmpty()) {
            return null;
        }
        var shown = chosen.isEmpty() ? null : filled(seen, form, input, chosen).drawn();
        return new ReplyPicker(url(seen, form), form.replying(), input.text(PUT), options, shown);
    }

    private static String title(Template<Reply> reply) {
        var code = reply.code().isEmpty() ? "" : " //" + reply.code();
        var languages = reply.body().texts().size() == 1
                ? ""
                : " – "
                        + String.join(
                                ", ",
                                reply.body().texts().keySet().stream()
                                        .map(Languages::words)
                                        .toList());
        return reply.name() + code + languages;
    }

    /** The reply of the id filled in for whoever reads the form's text. */
    Put filled(Seen seen, ActForm form, Input input, String id) {
        var reply = replies.one(seen.actor(), id(id))
                .orElseThrow(() -> GeneralRefusal.unknown(say("incident.reply.which")));
        return filled(seen, form.readers(seen, input), reply);
    }

    /** For the wider of those chosen and those the reply is meant for, so that nothing has to be taken out again. */
    private Put filled(Seen seen, Audience chosen, Template<Reply> reply) {
        var meant = Objects.requireNonNullElse(reply.body().audience(), chosen);
        var widest = meant.compareTo(chosen) < 0 ? meant : chosen;
        return new Put(reply, Filled.of(reply.body(), readers(seen, widest)));
    }

    private Readers readers(Seen seen, Audience audience) {
        return words.readers(seen.actor(), seen.header().identity().number().text(), audience)
                .orElseThrow(() -> GeneralRefusal.unknown(say("incident.reply.incident")));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw GeneralRefusal.unknown(say("incident.reply.which"));
        }
    }

    /** What was sent, with the reply put in behind what stands there; nothing else is changed. */
    MultiValueMap<String, String> with(Put put, ActForm form, MultiValueMap<String, String> sent) {
        var fields = new LinkedMultiValueMap<>(sent);
        var before =
                Objects.requireNonNullElse(sent.getFirst(form.replying()), "").stripTrailing();
        fields.set(
                form.replying(),
                before.isEmpty()
                        ? put.filled().text()
                        : before + "\n\n" + put.filled().text());
        var earlier = Objects.requireNonNullElse(sent.getFirst(PUT), "");
        fields.set(PUT, (earlier + " " + put.reply().id()).strip());
        fields.remove(CHOSEN);
        return fields;
    }

    /** The replies that fit what was typed behind the two strokes, filled in. */
    List<Put> suggested(Seen seen, ActForm form, Input input, String typed) {
        if (!fits(seen, form)) {
            return List.of();
        }
        var readers = form.readers(seen, input);
        var all = replies.offered(seen.actor());
        var byCode = all.stream()
                .filter(each -> each.code().startsWith(typed) && !each.code().isEmpty());
        var byName =
                all.stream().filter(each -> each.name().toLowerCase(Locale.ROOT).contains(typed));
        return Stream.concat(byCode, byName)
                .distinct()
                .limit(SUGGESTED)
                .map(each -> filled(seen, readers, each))
                .toList();
    }

    /** Stops a text that still holds a variable, or says what its readers may not know since a reply was put in for others. */
    void mustBeFit(Seen seen, ActForm form, Input input) {
        if (!fits(seen, form)) {
            return;
        }
        var text = input.text(form.replying());
        var put = put(input);
        if (put.isEmpty() && ReplyText.leftOpen(text).isEmpty()) {
            return;
        }
        var own = readers(seen, Audience.OWN);
        var all = readers(seen, form.readers(seen, input));
        List<FieldProblem> problems =
                replies.unfit(new Replies.Sent(form.replying(), text, put, own, all), seen.actor());
        if (!problems.isEmpty()) {
            throw new RefusedException(new GeneralRefusal.InvalidInput(problems));
        }
    }

    /** Those put into what was sent count as used. */
    void sent(Seen seen, Input input) {
        var put = put(input);
        if (!put.isEmpty()) {
            replies.sent(seen.actor(), put);
        }
    }

    private static List<UUID> put(Input input) {
        return Arrays.stream(input.text(PUT).split(" "))
                .filter(each -> !each.isBlank())
                .map(ReplyDesk::id)
                .distinct()
                .limit(MOST_PUT)
                .toList();
    }
}
