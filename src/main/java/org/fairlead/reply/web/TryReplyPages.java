package org.fairlead.reply.web;

import static org.fairlead.platform.language.Say.say;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.ReplyPicker;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.platform.web.ui.Visibility;
import org.fairlead.platform.words.Languages;
import org.fairlead.record.Audience;
import org.fairlead.reply.Filled;
import org.fairlead.reply.RecordWords;
import org.fairlead.reply.Replies;
import org.fairlead.reply.Reply;
import org.fairlead.template.Template;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a reply would say on a record, before anybody needs it. */
@Controller
@Needs(Act.KEEP_TEMPLATES)
class TryReplyPages {

    private static final int LONGEST = 64;

    private final Replies replies;
    private final RecordWords words;

    TryReplyPages(Replies replies, RecordWords words) {
        this.replies = replies;
        this.words = words;
    }

    @GetMapping("/replies/{id:[0-9a-f-]+}/preview")
    String preview(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String record,
            @RequestParam(defaultValue = "") String audience,
            Viewer viewer,
            Frame frame,
            Model model) {
        var reply = replies.one(viewer.actor(), id).orElseThrow(() -> GeneralRefusal.unknown(say("reply.thing")));
        var readers = Arrays.stream(Audience.values())
                .filter(each -> each.name().equals(audience))
                .findFirst()
                .orElse(
                        reply.body().audience() == null
                                ? Audience.EVERYONE
                                : reply.body().audience());
        var number = record.strip();
        var found = number.isEmpty() || number.length() > LONGEST
                ? java.util.Optional.<ReplyPicker.Preview>empty()
                : words.readers(viewer.actor(), number, readers).map(each -> shown(reply, each));
        var field = Field.of("record", say("reply.try-reply.record"))
                .withHint(say("reply.try-reply.its-number-such-as-inc"));
        var error = number.isEmpty() || found.isPresent()
                ? field
                : field.withError(say("reply.try-reply.there-is-no-such-record"));
        model.addAttribute(
                "page",
                Page.of(say("reply.try-reply.title", "reply", reply.name()), frame, Marking.STANDARD)
                        .under(new Link(say("reply.title"), "/replies"), new Link(reply.name(), "/replies/" + id)));
        model.addAttribute("header", PageHeader.titled(say("reply.try-reply.title", "reply", reply.name())));
        model.addAttribute("action", "/replies/" + id + "/preview");
        model.addAttribute("fields", List.of(TextField.of(error, number, TextField.Width.M), audiences(readers)));
        model.addAttribute("shown", found.orElse(null));
        return "reply/preview";
    }

    private static Radios audiences(Audience chosen) {
        var options = List.of(
                Option.of(Audience.EVERYONE.name(), say("reply.reply.everybody-the-user-too"))
                        .readBy(Visibility.PUBLIC.badge()),
                Option.of(Audience.INVOLVED.name(), say("reply.reply.every-organisation-on-it"))
                        .readBy(Visibility.SHARED.badge()),
                Option.of(Audience.OWN.name(), say("reply.try-reply.only-your-organisation"))
                        .readBy(Visibility.INTERNAL.badge()));
        return new Radios(
                Field.of("audience", say("reply.try-reply.who-will-read-it")),
                options.stream()
                        .map(option -> option.asChosen(option.value().equals(chosen.name())))
                        .toList(),
                false);
    }

    private static ReplyPicker.Preview shown(Template<Reply> reply, org.fairlead.reply.Readers readers) {
        var filled = Filled.of(reply.body(), readers);
        var notes = filled.gaps().stream()
                .map(gap -> say(
                        "reply.try-reply.not-filled-in",
                        "variable",
                        gap.variable().written(),
                        "why",
                        gap.why()))
                .toList();
        return new ReplyPicker.Preview(Languages.words(filled.language()), filled.text(), notes);
    }
}
