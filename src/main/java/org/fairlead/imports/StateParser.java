package org.fairlead.imports;

import static org.fairlead.platform.language.Say.say;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the part of a mapping that says what the states of a log mean. */
final class StateParser {

    private static final Set<String> WORDS = Set.of("column", "subColumn", "join", "split", "values");

    private final RuleParser rules;

    StateParser(RuleParser rules) {
        this.rules = rules;
    }

    StateRule state(JsonPart root) {
        var part = root.object("state");
        if (part.isEmpty() || part.get().text("column").isEmpty()) {
            root.error("state", say("imports.mapping.state"));
            return new StateRule(rules.column(List.of()), Optional.empty(), "/", Optional.empty(), Map.of());
        }
        var state = part.get();
        state.allowOnly(WORDS);
        var sub = rules.optional(state, "subColumn");
        var split = state.text("split");
        if (split.filter(String::isEmpty).isPresent()) {
            state.error("split", say("imports.mapping.split"));
        }
        return new StateRule(
                rules.column(state.texts("column")), sub, state.text("join").orElse("/"), split, values(state));
    }

    private static Map<String, StateRule.Meaning> values(JsonPart state) {
        Map<String, StateRule.Meaning> result = new HashMap<>();
        state.object("values")
                .ifPresent(table -> table.parts().forEach((asRead, part) -> {
                    var meaning = meaning(part);
                    if (meaning != null) {
                        result.put(Spaces.single(asRead), meaning);
                    }
                }));
        if (result.isEmpty()) {
            state.error("values", say("imports.mapping.states"));
        }
        return Map.copyOf(result);
    }

    private static StateRule.@Nullable Meaning meaning(JsonPart part) {
        if (part.isText()) {
            var lifecycle = oneOf(part, part.text(), Lifecycle.values());
            if (lifecycle.filter(Lifecycle.PENDING::equals).isPresent()) {
                part.error(say("imports.mapping.pending"));
            }
            return lifecycle
                    .map(found -> new StateRule.Meaning(found, Optional.empty()))
                    .orElse(null);
        }
        if (!part.isObject()) {
            part.error(say("imports.mapping.state-or-object"));
            return null;
        }
        part.allowOnly(Set.of("state", "reason", "partyToAct"));
        var lifecycle = part.part("state").flatMap(word -> oneOf(word, word.text(), Lifecycle.values()));
        if (lifecycle.isEmpty()) {
            part.error("state", say("imports.mapping.which-state", "states", words(Lifecycle.values())));
            return null;
        }
        return new StateRule.Meaning(lifecycle.get(), pause(part, lifecycle.get()));
    }

    private static Optional<PauseRule> pause(JsonPart part, Lifecycle lifecycle) {
        var reason = part.text("reason");
        var party = part.part("partyToAct").flatMap(word -> oneOf(word, word.text(), PartyToAct.values()));
        if (lifecycle != Lifecycle.PENDING) {
            if (part.has("reason") || part.has("partyToAct")) {
                part.error(say("imports.mapping.only-pending"));
            }
            return Optional.empty();
        }
        if (reason.filter(text -> !text.isBlank()).isEmpty() || party.isEmpty()) {
            part.error(say("imports.mapping.party-to-act", "parties", words(PartyToAct.values())));
            return Optional.empty();
        }
        return Optional.of(new PauseRule(reason.get(), party.get()));
    }

    private static <E extends Enum<E>> Optional<E> oneOf(JsonPart part, String word, E[] known) {
        var found =
                Arrays.stream(known).filter(value -> value.name().equals(word)).findFirst();
        if (found.isEmpty()) {
            part.error(say("imports.mapping.none-of", "word", word, "words", words(known)));
        }
        return found;
    }

    private static <E extends Enum<E>> String words(E[] known) {
        return Arrays.stream(known).map(Enum::name).collect(Collectors.joining(", "));
    }
}
