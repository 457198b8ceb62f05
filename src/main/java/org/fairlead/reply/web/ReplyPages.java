package org.fairlead.reply.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.platform.words.Languages;
import org.fairlead.platform.words.Readable;
import org.fairlead.record.Audience;
import org.fairlead.reply.Replies;
import org.fairlead.reply.Reply;
import org.fairlead.reply.Variable;
import org.fairlead.template.Template;
import org.fairlead.template.TemplateDesk;
import org.fairlead.template.TemplateInput;
import org.fairlead.template.TemplatePages;
import org.fairlead.template.TemplatePanel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Keeping canned replies. */
@Controller
@RequestMapping("/replies")
@Needs(Act.KEEP_TEMPLATES)
class ReplyPages extends TemplatePages<Reply> {

    private static final String TEXTS = "texts/";
    private static final String LANGUAGE = "language";
    private static final String ANOTHER = "another";
    private static final String AUDIENCE = "audience";
    private static final String USUAL = "en-GB";
    private static final int LINES = 8;

    ReplyPages(TemplateDesk desk, Clock clock) {
        super(Replies.KIND, ReplyPages::words, desk, clock);
    }

    private static TemplatePages.Words words() {
        return new TemplatePages.Words("/replies", say("reply.title"), say("reply.about"), say("reply.code-hint"));
    }

    @Override
    protected String again() {
        return say("reply.reply.add-the-language");
    }

    @Override
    protected List<Action> more() {
        return List.of(
                Action.go(say("reply.reply.write-them-to-a-file"), "/replies/export"),
                Action.go(say("reply.reply.read-a-file"), "/replies/import"));
    }

    @Override
    protected List<Action> more(Template<Reply> template) {
        return List.of(Action.go(say("reply.reply.try-it-on-a-record"), "/replies/" + template.id() + "/preview"));
    }

    @Override
    protected List<Object> fields(TemplateInput input, Viewer viewer) {
        var fields = new ArrayList<Object>();
        var main = main(input);
        fields.add(TextField.of(
                input.field(LANGUAGE, say("reply.reply.language"))
                        .withHint(say("reply.reply.sent-to-readers-whose-language")),
                main,
                TextField.Width.S));
        for (var language : languages(input, main)) {
            var label = say("reply.reply.text-in-language", "language", Languages.words(language));
            var field = input.field(TEXTS + language, label);
            fields.add(new TextArea(
                    language.equals(main)
                            ? field
                            : field.asOptional().withHint(say("reply.reply.empty-it-to-leave-the")),
                    input.text(TEXTS + language),
                    LINES,
                    Reply.LONGEST));
        }
        fields.add(TextField.of(
                input.field(ANOTHER, say("reply.reply.another-language"))
                        .withHint(say("reply.reply.its-tag-such-as-cy"))
                        .asOptional(),
                "",
                TextField.Width.S));
        fields.add(new Select(
                input.field(AUDIENCE, say("reply.reply.who-is-to-read-it"))
                        .withHint(say("reply.reply.suggested-to-whoever-puts-it"))
                        .asOptional(),
                audiences(input.text(AUDIENCE))));
        return fields;
    }

    private static String main(TemplateInput input) {
        var said = input.text(LANGUAGE);
        return said.isBlank() ? USUAL : Languages.tag(said).orElse(said.strip());
    }

    /** The main one first. */
    private static List<String> languages(TemplateInput input, String main) {
        var others = new TreeSet<String>();
        input.names().stream()
                .filter(name -> name.startsWith(TEXTS) && !input.text(name).isBlank())
                .map(name -> name.substring(TEXTS.length()))
                .forEach(others::add);
        Languages.tag(input.text(ANOTHER)).ifPresent(others::add);
        others.remove(main);
        var all = new ArrayList<String>();
        if (Languages.tag(main).isPresent()) {
            all.add(main);
        }
        all.addAll(others);
        return all;
    }

    private static List<Option> audiences(String chosen) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", say("reply.reply.no-suggestion")));
        options.add(Option.of(Audience.OWN.name(), say("reply.reply.only-the-writers-organisation")));
        options.add(Option.of(Audience.INVOLVED.name(), say("reply.reply.every-organisation-on-it")));
        options.add(Option.of(Audience.EVERYONE.name(), say("reply.reply.everybody-the-user-too")));
        return options.stream()
                .map(option -> option.asChosen(option.value().equals(chosen)))
                .toList();
    }

    @Override
    protected Reply body(TemplateInput input, Viewer viewer) {
        var texts = new TreeMap<String, String>();
        for (var name : input.names()) {
            var text = input.text(name).replace("\r\n", "\n").strip();
            if (name.startsWith(TEXTS) && !text.isEmpty()) {
                var said = name.substring(TEXTS.length());
                texts.put(Languages.tag(said).orElse(said), text);
            }
        }
        var audience = Arrays.stream(Audience.values())
                .filter(each -> each.name().equals(input.text(AUDIENCE)))
                .findFirst()
                .orElse(null);
        return new Reply(main(input), texts, audience);
    }

    @Override
    protected TemplateInput fill(TemplateInput input, Reply reply, Viewer viewer) {
        input.with(LANGUAGE, reply.language());
        reply.texts().forEach((language, text) -> input.with(TEXTS + language, text));
        return input.with(
                AUDIENCE, reply.audience() == null ? "" : reply.audience().name());
    }

    @Override
    protected String words(Reply reply) {
        var text = Objects.requireNonNullElse(reply.texts().get(reply.language()), "");
        var line = text.replaceAll("\\s+", " ").strip();
        var shown = Readable.shortened(line, 100);
        return reply.texts().size() == 1
                ? shown
                : shown + " ("
                        + reply.texts().keySet().stream().map(Languages::words).collect(Collectors.joining(", ")) + ")";
    }

    @Override
    protected List<TemplatePanel> panels(TemplateInput input, Viewer viewer) {
        var rows = Arrays.stream(Variable.values())
                .map(each -> Row.of(Cell.number(each.written(), ""), Cell.of(each.words())))
                .toList();
        var table = new DataTable(
                say("reply.reply.what-can-stand-in-braces"),
                List.of(Column.text(say("reply.reply.variable")), Column.text(say("reply.reply.what-it-becomes"))),
                rows,
                true);
        return List.of(TemplatePanel.of("variables", say("reply.reply.variables"), table));
    }
}
