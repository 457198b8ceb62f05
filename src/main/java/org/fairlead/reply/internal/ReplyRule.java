package org.fairlead.reply.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.words.Languages;
import org.fairlead.platform.words.Readable;
import org.fairlead.record.Audience;
import org.fairlead.reply.Replies;
import org.fairlead.reply.Reply;
import org.fairlead.reply.ReplyText;
import org.fairlead.template.TemplateKind;
import org.fairlead.template.TemplateRule;
import org.springframework.stereotype.Component;

/** A reply has a text in its own language, in every language one that can be read, and no variable that there is not. */
@Component
class ReplyRule implements TemplateRule<Reply> {

    @Override
    public TemplateKind<Reply> kind() {
        return Replies.KIND;
    }

    @Override
    public List<FieldProblem> problems(Reply reply, Actor actor) {
        var problems = new ArrayList<FieldProblem>();
        if (!Languages.tag(reply.language()).equals(java.util.Optional.of(reply.language()))) {
            problems.add(new FieldProblem("language", say("reply.reply-rule.enter-a-language-as-its")));
        } else if (!reply.texts().containsKey(reply.language())) {
            problems.add(new FieldProblem(
                    "texts/" + reply.language(),
                    say("reply.reply-rule.write-the-text-in-language", "language", Languages.words(reply.language()))));
        }
        if (reply.texts().size() > Reply.MOST_LANGUAGES) {
            problems.add(new FieldProblem(
                    "texts", say("reply.reply-rule.a-reply-has-at-most", "most", Reply.MOST_LANGUAGES)));
        }
        if (reply.audience() == Audience.NAMED) {
            problems.add(new FieldProblem("audience", say("reply.reply-rule.which-organisations-are-named-differs")));
        }
        reply.texts().forEach((language, text) -> problems.addAll(text(language, text)));
        return problems;
    }

    private static List<FieldProblem> text(String language, String text) {
        var field = "texts/" + language;
        if (Languages.tag(language).filter(language::equals).isEmpty()) {
            return List.of(new FieldProblem(field, say("reply.reply-rule.enter-a-language-as-its")));
        }
        if (!Readable.saysSomething(text) || !Readable.canBeKept(text) || text.length() > Reply.LONGEST) {
            return List.of(new FieldProblem(field, say("reply.reply-rule.write-a-text-of-at")));
        }
        return switch (ReplyText.read(text)) {
            case ReplyText.Reading.Good good -> List.of();
            case ReplyText.Reading.Bad bad -> List.of(new FieldProblem(field, bad.sentence()));
        };
    }
}
