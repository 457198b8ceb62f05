package org.fairlead.clock.rest;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.clock.DueTimeRequest;
import org.fairlead.clock.DueTimeRequest.Stop;
import org.fairlead.clock.rest.Members.Member;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a question in the forms people write it in. Each member has one name and a few aliases; the first that is there counts.
 * What is not of a readable kind is a problem at its place, and members that mean nothing are listed, not guessed at.
 */
final class QuestionReader {

    private static final double MOST_MINUTES = 1e12;
    private static final int LONGEST_NUMBER = 15;

    private final ObjectNode tree;
    private final Members members = new Members();

    QuestionReader(ObjectNode tree) {
        this.tree = tree;
    }

    Question read() {
        var hours = new HoursReader(members).read(tree);
        var opened = members.text(members.find(tree, "", "opened", "openedAt", "start"));
        var target = members.find(tree, "", "targetMinutes", "target_minutes", "target")
                .map(this::minutes)
                .orElse(null);
        var pauses = members.find(tree, "", "pauses").map(this::pauses).orElse(List.of());
        var asOf = members.text(members.find(tree, "", "asOf", "as-of", "asof", "as_of"));
        var request = new DueTimeRequest(hours.spelt(), opened, target, pauses, asOf);
        return new Question(hours, request, members.problems(), members.ignored(tree, ""));
    }

    /** A whole number, as number or text; null with a problem otherwise. */
    private @Nullable Long minutes(Member member) {
        var node = member.node();
        if (node.isNumber() && Math.abs(node.doubleValue()) <= MOST_MINUTES && node.doubleValue() % 1 == 0) {
            return (long) node.doubleValue();
        }
        if (node.isString()) {
            var text = node.asString().strip();
            if (text.length() <= LONGEST_NUMBER && text.matches("-?[0-9]+")) {
                return Long.parseLong(text);
            }
        }
        members.problem(member.pointer(), "Give the target as a whole number of minutes.");
        return null;
    }

    private List<Stop> pauses(Member member) {
        if (!member.node().isArray()) {
            members.problem(member.pointer(), "Give a list of pauses, each with from and to.");
            return List.of();
        }
        var pauses = new ArrayList<Stop>();
        for (var part : members.parts(member)) {
            if (part.node() instanceof ObjectNode pause) {
                pauses.add(new Stop(
                        members.text(members.find(pause, part.pointer(), "from", "start", "pausedAt")),
                        members.text(members.find(pause, part.pointer(), "to", "end", "until", "resumedAt"))));
            } else {
                members.problem(part.pointer(), "Give an object with from and, once it ended, to.");
                pauses.add(new Stop(null, null));
            }
        }
        return pauses;
    }
}
