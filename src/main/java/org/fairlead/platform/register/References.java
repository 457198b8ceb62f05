package org.fairlead.platform.register;

import static org.fairlead.platform.language.Say.say;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairlead.platform.refusal.FieldProblem;

/** What bodies refer to: nothing that is retired is chosen anew, whatever the kind. What was chosen before may stay. */
final class References {

    private final Register register;

    References(Register register) {
        this.register = register;
    }

    <T> List<FieldProblem> problems(RegisterKind<T> kind, Register.Change<T> change) {
        var body = change.body();
        if (change.retired() || !(body instanceof Record)) {
            return List.of();
        }
        var before = register.history(kind, change.id()).stream()
                .reduce((first, last) -> last)
                .map(Item::body);
        var problems = new ArrayList<FieldProblem>();
        for (var component : body.getClass().getRecordComponents()) {
            referred(component).ifPresent(to -> {
                var stays = before.map(was -> ids(component, was)).orElse(Set.of());
                ids(component, body).stream()
                        .filter(id -> !stays.contains(id))
                        .flatMap(id -> retired(to, id).stream())
                        .map(title -> new FieldProblem(
                                component.getName(),
                                say("platform.register.retired", "title", title, "kind", to.words())))
                        .forEach(problems::add);
            });
        }
        return problems;
    }

    private Optional<RegisterKind<?>> referred(RecordComponent component) {
        return Optional.ofNullable(component.getAnnotation(RefersTo.class))
                .flatMap(refers -> register.kinds().stream()
                        .filter(kind -> kind.name().equals(refers.value()))
                        .findFirst());
    }

    private <R> Optional<String> retired(RegisterKind<R> kind, UUID id) {
        return register.latest(kind, id)
                .filter(Item::retired)
                .map(item -> kind.title().apply(item.body()));
    }

    private static Set<UUID> ids(RecordComponent component, Object body) {
        try {
            return switch (component.getAccessor().invoke(body)) {
                case UUID id -> Set.of(id);
                case Collection<?> several ->
                    several.stream()
                            .flatMap(each -> each instanceof UUID id ? Stream.of(id) : Stream.of())
                            .collect(Collectors.toUnmodifiableSet());
                case null, default -> Set.of();
            };
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("cannot read " + component, unreadable);
        }
    }
}
