package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Optional;
import org.fairlead.draft.Draft;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.PageHeader;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of the form of one act. */
@Component
class FormDrawing {

    /**
     * A form with what stands in it.
     *
     * @param form the act
     * @param input what stands in it
     * @param fields its fields, filled in
     * @param begun the draft it was begun from
     * @param given what was sent with it, or stands in its address, about the draft it holds
     * @param reply the canned reply that is shown beside it; empty for none
     */
    record Filled(ActForm form, Input input, List<Object> fields, Optional<Draft> begun, Input given, String reply) {

        /** Copies the list. */
        Filled {
            fields = List.copyOf(fields);
        }

        static Filled of(ActForm form, Input input, Seen seen) {
            return new Filled(form, input, form.fields(seen, input), Optional.empty(), input, "");
        }

        Filled begunFrom(Optional<Draft> draft) {
            return new Filled(form, input, fields, draft, given, reply);
        }

        Filled asked(Input address) {
            return new Filled(form, input, fields, begun, address, reply);
        }

        Filled choosing(String chosen) {
            return new Filled(form, input, fields, begun, given, chosen);
        }

        Filled with(List<Object> others) {
            return new Filled(form, input, others, begun, given, reply);
        }
    }

    private final ReplyDesk replies;
    private final DraftDesk drafts;

    FormDrawing(ReplyDesk replies, DraftDesk drafts) {
        this.replies = replies;
        this.drafts = drafts;
    }

    /** The key of a form that was sent, for the form that is drawn again; empty when there was none. */
    static Optional<String> key(Input input) {
        return Optional.of(input.text("intent"))
                .filter(key -> !key.isEmpty())
                .map(key -> key.replaceAll("[a-z-]+$", ""));
    }

    String page(Seen seen, Filled filled, Sending sending, Frame frame, Model model) {
        var form = filled.form();
        var input = filled.input();
        var number = seen.header().identity().number().text();
        var page = Page.of(
                        say("incident.form.heading", "title", form.title(), "number", number),
                        frame,
                        RecordDrawing.marking(seen.header().marking()))
                .under(new Link(say("incident.list.title"), "/incidents"), new Link(number, seen.href()));
        var said = page.told(model);
        model.addAttribute(
                "page", seen.actor().reach() == Reach.SELF ? said.spoken().forRequesters() : said);
        model.addAttribute(
                "header",
                new PageHeader(
                        "", form.title(), List.of(), seen.header().subject().title(), ActionBar.of()));
        model.addAttribute("explanation", form.explanation(seen));
        model.addAttribute("errors", new ErrorSummary(input.errors()));
        model.addAttribute(
                "form",
                Acts.form(seen, sending, form, input)
                        .keeping(form instanceof AtOnce ? null : drafts.drafting(seen, filled))
                        .offering(replies.picker(seen, form, input, filled.reply())));
        model.addAttribute("fields", filled.fields());
        model.addAttribute(
                "send",
                ActionBar.of(
                        Action.submit(form.title()),
                        Action.go(say("incident.back"), sending.back().isEmpty() ? seen.href() : sending.back())
                                .as(Action.Kind.QUIET)));
        return "layout/form";
    }
}
