package org.fairlead.platform.register;

import static org.fairlead.platform.language.Say.say;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.words.Readable;

/** What stands between a change and the register: the checks of the kind itself and the rules of all modules. */
final class Rules {

    /** Years that four digits write. */
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private final List<RegisterRule<?>> rules;
    private final Register register;
    private final References references;

    Rules(List<RegisterRule<?>> rules, Register register) {
        this.rules = List.copyOf(rules);
        this.register = register;
        this.references = new References(register);
    }

    /** The body to keep; refused with everything that is wrong. What is retired as it stands need not be right any more. */
    <T> T kept(RegisterKind<T> kind, Register.Change<T> change) {
        var body = completed(kind, List.of(new Register.NewItem<>(change.id(), change.body())))
                .getFirst()
                .body();
        var whole = new Register.Change<>(change.id(), change.basedOn(), body, change.inForce(), change.retired());
        var problems = new ArrayList<FieldProblem>();
        if (!change.retired() || !asItStands(kind, change.id(), body)) {
            problems.addAll(kind.checks().apply(body, register));
            problems.addAll(title(kind.title().apply(body)));
        }
        problems.addAll(references.problems(kind, whole));
        if (change.inForce().isBefore(FIRST) || !change.inForce().isBefore(END)) {
            problems.add(new FieldProblem("inForce", say("platform.register.years")));
        }
        of(kind).forEach(rule -> problems.addAll(rule.problems(whole, register)));
        if (!problems.isEmpty()) {
            throw new RefusedException(new GeneralRefusal.InvalidInput(problems));
        }
        return body;
    }

    /** A name can be read and is one line; that there is one is checked by the kind. */
    private static List<FieldProblem> title(String title) {
        return title.isBlank() || Readable.saysSomething(title) && Readable.isOneLine(title)
                ? List.of()
                : List.of(new FieldProblem("name", say("platform.register.name")));
    }

    private <T> boolean asItStands(RegisterKind<T> kind, UUID id, T body) {
        var versions = register.history(kind, id);
        return !versions.isEmpty() && versions.getLast().body().equals(body);
    }

    /** Items that are written together, with what the rules decide once. */
    <T> List<Register.NewItem<T>> completed(RegisterKind<T> kind, List<Register.NewItem<T>> items) {
        var whole = items;
        for (var rule : of(kind)) {
            whole = rule.complete(whole, register);
        }
        return whole;
    }

    @SuppressWarnings("unchecked")
    private <T> List<RegisterRule<T>> of(RegisterKind<T> kind) {
        return rules.stream()
                .filter(rule -> rule.kind().name().equals(kind.name()))
                .map(rule -> (RegisterRule<T>) rule)
                .toList();
    }
}
