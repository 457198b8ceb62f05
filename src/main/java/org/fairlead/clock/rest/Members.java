package org.fairlead.clock.rest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairlead.clock.DueTimeAnswer.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Looks members of a question up under any of their names, and remembers what was wrong and what was understood. */
final class Members {

    private static final int MOST_NAMED = 20;
    private static final int MOST_PROBLEMS = 100;

    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> understood = new LinkedHashSet<>();

    /**
     * A member that is there and not null.
     *
     * @param pointer where it stands
     * @param node what it is
     */
    record Member(String pointer, JsonNode node) {}

    /** The member under the first of the names that is there. */
    Optional<Member> find(ObjectNode object, String base, String... names) {
        for (var name : names) {
            var node = object.get(name);
            if (node != null) {
                understood.add(base + "/" + name);
                if (!node.isNull()) {
                    return Optional.of(new Member(base + "/" + name, node));
                }
            }
        }
        return Optional.empty();
    }

    /** The text of a member; null when it is not there or, with a problem, not a text. */
    @Nullable
    String text(Optional<Member> member) {
        return member.map(this::text).orElse(null);
    }

    private @Nullable String text(Member member) {
        if (!member.node().isString()) {
            problem(member.pointer(), "Give a text here.");
            return null;
        }
        return member.node().asString();
    }

    /** The parts of a list, or the one part that stands in its place. */
    List<Member> parts(Member member) {
        if (!member.node().isArray()) {
            return List.of(member);
        }
        var parts = new ArrayList<Member>();
        for (var node : member.node()) {
            parts.add(new Member(member.pointer() + "/" + parts.size(), node));
        }
        return parts;
    }

    /** Says what is wrong with a part; after the first hundred, nobody would read on. */
    void problem(String pointer, String sentence) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(pointer, sentence));
        }
    }

    /** A member's name as a step of a JSON pointer. */
    static String step(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Pointers to members of the object that nobody asked for; the first twenty. */
    List<String> ignored(ObjectNode object, String base) {
        return object.propertyNames().stream()
                .map(name -> base + "/" + step(name))
                .filter(pointer -> !understood.contains(pointer))
                .limit(MOST_NAMED)
                .toList();
    }
}
