package org.fairlead.reply.internal;

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
            problems.add(new FieldProblem("language", "Enter a language as its tag, such as en-GB or cy."));
        } else if (!reply.texts().containsKey(reply.language())) {
            problems.add(new FieldProblem(
                    "texts/" + reply.language(), "Write the text in " + Languages.words(reply.language()) + "."));
        }
        if (reply.texts().size() > Reply.MOST_LANGUAGES) {
            problems.add(new FieldProblem("texts", "A reply has at most " + Reply.MOST_LANGUAGES + " languages."));
        }
        if (reply.audience() == Audience.NAMED) {
            problems.add(new FieldProblem(
                    "audience", "Which organisations are named differs from record to record. Suggest another."));
        }
        reply.texts().forEach((language, text) -> problems.addAll(text(language, text)));
        return problems;
    }

    private static List<FieldProblem> text(String language, String text) {
        var field = "texts/" + language;
        if (Languages.tag(language).filter(language::equals).isEmpty()) {
            return List.of(new FieldProblem(field, "Enter a language as its tag, such as en-GB or cy."));
        }
        if (!Readable.saysSomething(text) || !Readable.canBeKept(text) || text.length() > Reply.LONGEST) {
            return List.of(new FieldProblem(field, "Write a text of at most 10,000 characters."));
        }
        return switch (ReplyText.read(text)) {
            case ReplyText.Reading.Good good -> List.of();
            case ReplyText.Reading.Bad bad -> List.of(new FieldProblem(field, bad.sentence()));
        };
    }
}
