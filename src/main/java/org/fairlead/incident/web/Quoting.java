package org.fairlead.incident.web;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts what was said into an answer to it, behind what the answer says already. */
@Component
class Quoting {

    private static final String FIELD = "text";

    private final Names names;

    Quoting(Names names) {
        this.names = names;
    }

    /** The input with the entry quoted; as it was where the viewer reads no such entry. */
    Input into(Input input, Seen seen, int entry) {
        return seen.view().entries().stream()
                .filter(each -> each.seq() == entry && each.text() != null)
                .findFirst()
                .map(each -> {
                    var head = "> %s, %s:"
                            .formatted(
                                    names.person(each.stamp().person()),
                                    seen.times().moment(each.at()));
                    var said = String.valueOf(each.text())
                            .lines()
                            .map(line -> ("> " + line).stripTrailing())
                            .collect(Collectors.joining("\n"));
                    var begun =
                            input.text(FIELD).isBlank() ? "" : input.text(FIELD).stripTrailing() + "\n\n";
                    return input.with(FIELD, begun + head + "\n>\n" + said + "\n\n");
                })
                .orElse(input);
    }
}
