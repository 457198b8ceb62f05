package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairlead.draft.Draft;
import org.fairlead.draft.Drafts;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.web.ui.Drafting;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.FactList;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What lies on people's desks: forms begun and not sent. */
@Component
class DraftDesk {

    /** The form's field that says which draft it was begun from. */
    static final String FROM = "draft";

    private static final Set<String> NOT_KEPT =
            Set.of("_csrf", "intent", "draftName", "draftShared", "how", ReplyDesk.CHOSEN, Whence.BACK, FROM);

    private final Drafts drafts;
    private final Names names;
    private final Acts acts;

    DraftDesk(Drafts drafts, Names names, Acts acts) {
        this.drafts = drafts;
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

    /** Whether the draft of this id is the viewer's own: a colleague's is not discarded by the way. */
    boolean isOwn(Seen seen, String id) {
        return on(seen).stream().anyMatch(draft -> draft.id().toString().equals(id) && mine(seen, draft));
    }

    private static boolean mine(Seen seen, Draft draft) {
        return seen.actor().optionalPerson().filter(draft.owner()::equals).isPresent();
    }

    /** What was entered, as if it had been sent; what the form was based on comes with it. */
    static Input input(Draft draft) {
        var values = new LinkedMultiValueMap<String, String>();
        draft.fields().forEach((name, all) -> values.put(name, new ArrayList<>(all)));
        if (!draft.title().name().isEmpty()) {
            values.add(FROM, draft.id().toString());
        }
        return Input.of(values);
    }

    /** How a form keeps what is entered. */
    static Drafting drafting(Seen seen, ActForm form, Optional<Draft> begun) {
        var words =
                begun.map(draft -> kept(draft, seen.times().moment(draft.at()))).orElse("");
        boolean shareable = seen.actor().reach() != Reach.SELF;
        return new Drafting(seen.href() + "/" + form.code() + "/draft", words, shareable);
    }

    private static String kept(Draft draft, String when) {
        return draft.title().name().isEmpty()
                ? say("incident.draft.kept", "time", when)
                : say("incident.draft.kept-named", "name", draft.title().name(), "time", when);
    }

    /** Every draft but the one that stands in the box for notes, each leading to its form. */
    FactList list(List<Draft> all, Seen seen, boolean noteStands) {
        var facts = all.stream()
                .filter(draft -> !(noteStands
                        && draft.form().equals("note")
                        && draft.title().name().isEmpty()
                        && mine(seen, draft)))
                .map(draft -> Fact.linked(
                                acts.needed(draft.form()).title(),
                                draft.title().name().isEmpty()
                                        ? say(
                                                "incident.draft.begun",
                                                "time",
                                                seen.times().moment(draft.at()))
                                        : draft.title().name(),
                                seen.href() + "/" + draft.form() + "?" + FROM + "=" + draft.id())
                        .withNote(
                                mine(seen, draft) ? "" : say("incident.draft.by", "who", names.person(draft.owner()))))
                .toList();
        return new FactList(facts, false);
    }

    void keep(Seen seen, ActForm form, MultiValueMap<String, String> sent) {
        var fields = new LinkedMultiValueMap<String, String>();
        sent.forEach((name, values) -> {
            if (!NOT_KEPT.contains(name)) {
                fields.put(name, values);
            }
        });
        var basis = fields.get(Basis.FIELD);
        fields.remove(Basis.FIELD);
        boolean says = fields.values().stream().flatMap(List::stream).anyMatch(value -> !value.isBlank());
        if (says && basis != null) {
            fields.put(Basis.FIELD, basis);
        }
        var name = Optional.ofNullable(sent.getFirst("draftName")).orElse("").strip();
        boolean shared = !name.isEmpty()
                && sent.containsKey("draftShared")
                && seen.actor().reach() != Reach.SELF;
        var place = place(seen, form);
        drafts.keep(seen.actor(), place, new Draft.Title(name, shared), fields);
        if (!name.isEmpty()) {
            drafts.discard(seen.actor(), place);
        }
    }

    private static Drafts.Place place(Seen seen, ActForm form) {
        return new Drafts.Place(seen.view().history().id(), form.code());
    }

    /** What was typed is not needed any more: it was sent, or is not wanted. */
    void discard(Seen seen, ActForm form, String from) {
        if (seen.actor().optionalPerson().isEmpty()) {
            return;
        }
        drafts.discard(seen.actor(), place(seen, form));
        if (!from.isEmpty()) {
            try {
                drafts.discard(seen.actor(), UUID.fromString(from));
            } catch (IllegalArgumentException notADraft) {
                return;
            }
        }
    }
}
