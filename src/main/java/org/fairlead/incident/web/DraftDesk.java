package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairlead.draft.Draft;
import org.fairlead.draft.DraftBox;
import org.fairlead.draft.Drafts;
import org.fairlead.incident.web.FormDrawing.Filled;
import org.fairlead.platform.web.ui.Drafting;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.FactList;
import org.fairlead.platform.web.ui.InlineForm;
import org.fairlead.platform.web.ui.Notice;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What lies on people's desks: forms begun and not sent. */
@Component
class DraftDesk {

    private final Drafts drafts;
    private final DraftBox box;
    private final Names names;
    private final Acts acts;

    DraftDesk(Drafts drafts, DraftBox box, Names names, Acts acts) {
        this.drafts = drafts;
        this.box = box;
        this.names = names;
        this.acts = acts;
    }

    /** The drafts that the viewer may take up on the record. */
    List<Draft> on(Seen seen) {
        return drafts.of(seen.actor(), seen.view().history().id());
    }

    /** The draft a form is begun from: the one chosen, or what the viewer typed last. */
    static Optional<Draft> begun(List<Draft> all, Seen seen, ActForm form, String chosen) {
        return all.stream()
                .filter(draft -> draft.form().equals(form.code()))
                .filter(draft -> chosen.isEmpty()
                        ? draft.title().name().isEmpty() && mine(seen, draft)
                        : draft.id().toString().equals(chosen))
                .findFirst();
    }

    private static boolean mine(Seen seen, Draft draft) {
        return draft.isOf(seen.actor().optionalPerson());
    }

    /** What was entered, as if it had been sent; what the form was based on comes with it. */
    static Input input(Draft draft) {
        var values = new LinkedMultiValueMap<String, String>();
        draft.fields().forEach((name, all) -> values.put(name, new ArrayList<>(all)));
        return Input.of(values);
    }

    /** How a form keeps what is entered, and in which draft. */
    Drafting drafting(Seen seen, Filled filled) {
        var url = seen.href() + "/" + filled.form().code() + "/draft";
        return box.drafting(seen.viewer(), place(seen, filled.form()), url, filled.begun(), filled.given()::text);
    }

    /** The form of an act on the record page itself, with what was begun of it. */
    InlineForm inline(Seen seen, Sending sending, String code, String send) {
        var form = acts.needed(code);
        var begun = begun(on(seen), seen, form, "");
        var input = begun.map(DraftDesk::input).orElseGet(Input::empty);
        var filled = Filled.of(form, input, seen).begunFrom(begun);
        return acts.inline(seen, sending, filled, drafting(seen, filled), send);
    }

    /** Every draft but the one that stands in the box for notes, each leading to its form. */
    FactList list(List<Draft> all, Seen seen, boolean noteStands) {
        var facts = all.stream()
                .filter(draft -> !(noteStands
                        && draft.form().equals("note")
                        && draft.title().name().isEmpty()
                        && mine(seen, draft)))
                .flatMap(draft -> acts.known(draft.form()).map(form -> fact(seen, draft, form)).stream())
                .toList();
        return new FactList(facts, false);
    }

    private Fact fact(Seen seen, Draft draft, ActForm form) {
        var name = draft.title().name();
        var words = name.isEmpty() ? say("draft.begun", "time", seen.times().moment(draft.at())) : name;
        return Fact.linked(
                        form.title(), words, seen.href() + "/" + form.code() + "?" + DraftBox.FROM + "=" + draft.id())
                .withNote(mine(seen, draft) ? "" : say("draft.by", "who", names.person(draft.owner())));
    }

    /** As it is typed, without leaving the page. */
    ResponseEntity<DraftBox.Typed> typed(Seen seen, ActForm form, MultiValueMap<String, String> sent) {
        return box.typed(seen.viewer(), place(seen, form), sent);
    }

    /** On the way to somewhere else: the draft that the form goes on with. */
    Drafts.Kept kept(Seen seen, ActForm form, MultiValueMap<String, String> sent) {
        return box.kept(seen.viewer(), place(seen, form), sent);
    }

    /** By its button. */
    DraftBox.Put keep(Seen seen, ActForm form, MultiValueMap<String, String> sent) {
        return box.keep(seen.viewer(), place(seen, form), sent);
    }

    private static Drafts.Place place(Seen seen, ActForm form) {
        return new Drafts.Place(seen.view().history().id(), form.code());
    }

    /** What was typed is not wanted. */
    Notice discard(Seen seen, ActForm form, MultiValueMap<String, String> sent) {
        return box.discard(seen.viewer(), place(seen, form), sent);
    }

    /** What was typed was sent: it is a draft no more. */
    void sent(Seen seen, ActForm form, Input input) {
        if (seen.actor().optionalPerson().isPresent()) {
            drafts.sent(seen.actor(), place(seen, form), DraftBox.held(input::text));
        }
    }
}
