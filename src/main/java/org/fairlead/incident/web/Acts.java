package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairlead.incident.web.FormDrawing.Filled;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Drafting;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.InlineForm;
import org.springframework.stereotype.Component;

/** Everything that can be done to an incident, as buttons and forms. */
@Component
class Acts {

    private static final Map<String, String> KEYS = Map.of(
            "note", "n", "assign", "a", "edit", "e", "hand-over", "h", "pause", "p", "resume", "p", "resolve", "r");

    /** What people call some of them. */
    private static final Map<String, String> ALSO = Map.of(
            "accept", later("incident.also.accept"),
            "withdraw", later("incident.also.withdraw"),
            "take-back", later("incident.also.take-back"),
            "note", later("incident.also.note"),
            "assign", later("incident.also.assign"),
            "hand-over", later("incident.also.hand-over"),
            "pause", later("incident.also.pause"),
            "resume", later("incident.also.resume"),
            "resolve", later("incident.also.resolve"),
            "edit", later("incident.also.edit"));

    private final Map<String, ActForm> forms;

    Acts(List<ActForm> forms) {
        this.forms = forms.stream().collect(Collectors.toUnmodifiableMap(ActForm::code, Function.identity()));
    }

    /** The form of the word in an address; refused when there is none. */
    ActForm needed(String code) {
        return Optional.ofNullable(forms.get(code))
                .orElseThrow(() -> GeneralRefusal.unknown(say("incident.act.unknown")));
    }

    /** The form of a word that a program may have made up. */
    Optional<ActForm> known(String code) {
        return Optional.ofNullable(forms.get(code));
    }

    /** Whether the viewer can do it now. */
    boolean offers(Seen seen, String code) {
        return Optional.ofNullable(forms.get(code))
                .filter(form -> form.offered(seen))
                .isPresent();
    }

    /** Those of the acts that the viewer can do now, in the order given. */
    List<Action> offered(Seen seen, Sending sending, List<String> codes) {
        var actions = new ArrayList<Action>();
        for (var code : codes) {
            if (offers(seen, code)) {
                actions.add(action(seen, sending, needed(code)));
            }
        }
        return actions;
    }

    /** The same side by side, the first as what the page is for. */
    ActionBar bar(Seen seen, Sending sending, String... codes) {
        var actions = offered(seen, sending, List.of(codes));
        if (!actions.isEmpty()) {
            actions.set(0, actions.getFirst().as(Action.Kind.PRIMARY));
        }
        return new ActionBar(actions);
    }

    /** Everything else that the viewer can do, by title. */
    ActionBar others(Seen seen, Sending sending, Set<String> shown) {
        return new ActionBar(forms.values().stream()
                .filter(form -> !shown.contains(form.code()) && form.offered(seen))
                .sorted(Comparator.comparing(ActForm::title))
                .map(form -> action(seen, sending, form).as(Action.Kind.QUIET))
                .toList());
    }

    /** What is done at once is a button of its own; everything else opens its form. */
    private static Action action(Seen seen, Sending sending, ActForm form) {
        var action = form instanceof AtOnce
                ? Action.post(form.title(), form(seen, sending, form, Input.empty()))
                : Action.go(form.title(), Whence.carrying(seen.href() + "/" + form.code(), sending.back()));
        var also = ALSO.get(form.code());
        var named = also == null ? action : action.foundBy(say(also));
        var shortcut = KEYS.get(form.code());
        return shortcut == null ? named : named.withKey(shortcut);
    }

    /** Where a form is sent, and what it carries: its key, the version it shows and what it is about. */
    static Form form(Seen seen, Sending sending, ActForm form, Input input) {
        int about = form.about(seen);
        var key = new Hidden("intent", sending.key() + form.code());
        var hidden = new ArrayList<>(List.of(key, News.read(seen, input)));
        if (about != 0) {
            hidden.add(new Hidden(ActForm.ABOUT, input.text(ActForm.ABOUT, Integer.toString(about))));
        }
        var back = Whence.list(input.text(Whence.BACK, sending.back()), "");
        if (!back.isEmpty()) {
            hidden.add(new Hidden(Whence.BACK, back));
        }
        return Form.to(seen.href() + "/" + form.code(), sending.csrf(), hidden.toArray(Hidden[]::new));
    }

    /** The form of an act on the record page itself, with what stands in it; how it is kept as it is typed. */
    InlineForm inline(Seen seen, Sending sending, Filled filled, Drafting drafting, String send) {
        return new InlineForm(
                form(seen, sending, filled.form(), filled.input())
                        .keeping(drafting)
                        .offering(ReplyDesk.way(seen, filled.form(), filled.input())),
                filled.fields(),
                ActionBar.of(Action.submit(send)));
    }
}
