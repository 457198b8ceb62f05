package org.fairlead.register.internal;

import static org.fairlead.platform.language.Say.say;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.json.StoredJson;
import org.fairlead.platform.language.Language;
import org.fairlead.platform.language.Say;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.OverseersOnly;
import org.fairlead.platform.register.RegisterKind;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns bodies into JSON and JSON into bodies, by the kind's shape. */
@Component
public class Bodies {

    private static final JsonMapper MAPPER = StoredJson.mapper()
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Kinds kinds;
    private final Map<Told, Shape> shapes = new ConcurrentHashMap<>();
    private final Map<Told, Shape> open = new ConcurrentHashMap<>();

    Bodies(Kinds kinds) {
        this.kinds = kinds;
    }

    /** A type of body as it is said to those who read a language. */
    private record Told(Class<?> type, Language language) {
        static Told now(RegisterKind<?> kind) {
            return new Told(kind.type(), Say.language());
        }
    }

    /** The shape of a kind's body, in the words of whoever reads. */
    public Shape shape(RegisterKind<?> kind) {
        return shapes.computeIfAbsent(Told.now(kind), now -> Shape.of(now.type()));
    }

    /** The shape of a kind's body as far as the actor may read it. */
    public Shape shape(RegisterKind<?> kind, Actor actor) {
        return Kinds.overseesAll(actor) ? shape(kind) : open.computeIfAbsent(Told.now(kind), any -> open(kind));
    }

    private Shape open(RegisterKind<?> kind) {
        var withheld = Arrays.stream(kind.type().getRecordComponents())
                .filter(part -> part.isAnnotationPresent(OverseersOnly.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        return new Shape(shape(kind).parts().stream()
                .filter(part -> !withheld.contains(part.name()))
                .toList());
    }

    /** The JSON of a body as far as the actor may read it. */
    public ObjectNode tree(RegisterKind<?> kind, Object body, Actor actor) {
        return tree(shape(kind, actor), body);
    }

    /** The JSON of a body: every part is there, absent ones as null. */
    public ObjectNode tree(RegisterKind<?> kind, Object body) {
        return tree(shape(kind), body);
    }

    private static ObjectNode tree(Shape shape, Object body) {
        var written = (ObjectNode) MAPPER.valueToTree(body);
        var whole = written.objectNode();
        for (var part : shape.parts()) {
            var value = written.get(part.name());
            whole.set(part.name(), value == null ? whole.nullNode() : sorted(part.answer(), value));
        }
        return whole;
    }

    /** Sets have no order of their own: theirs is that of the text, so that equal bodies give equal JSON. */
    private static JsonNode sorted(Answer answer, JsonNode value) {
        boolean set = answer instanceof Answer.Several several
                && (several.each() instanceof Answer.Choice || several.each() instanceof Answer.Reference);
        if (!set || !value.isArray()) {
            return value;
        }
        var texts = value.valueStream().map(JsonNode::asString).sorted().toList();
        var array = MAPPER.createArrayNode();
        texts.forEach(array::add);
        return array;
    }

    /**
     * The body that JSON describes; refused with a problem for each part that does not fit.
     *
     * @param besides names of properties that are not part of the body
     */
    public <T> T body(RegisterKind<T> kind, ObjectNode tree, Set<String> besides) {
        var shape = shape(kind);
        var problems = ShapeCheck.problems(shape, tree, besides, kinds);
        if (!problems.isEmpty()) {
            throw new RefusedException(new GeneralRefusal.InvalidInput(problems));
        }
        var plain = tree.deepCopy();
        plain.remove(besides);
        complete(shape, plain);
        try {
            return MAPPER.treeToValue(plain, kind.type());
        } catch (DatabindException misfit) {
            throw new RefusedException(new GeneralRefusal.InvalidInput(List.of(problem(misfit))));
        } catch (JacksonException misfit) {
            throw new RefusedException(new GeneralRefusal.InvalidInput(
                    List.of(new FieldProblem("", say("register.refusal.does-not-fit")))));
        }
    }

    /** Lists that were left out are empty, blank texts are absent. */
    private static void complete(Shape shape, ObjectNode tree) {
        for (var part : shape.parts()) {
            var value = tree.get(part.name());
            if (ShapeCheck.absent(value)) {
                switch (part.answer()) {
                    case Answer.Several several -> tree.putArray(part.name());
                    case Answer.Table table -> tree.putObject(part.name());
                    case Answer.YesNo yesNo -> tree.put(part.name(), false);
                    default -> tree.putNull(part.name());
                }
            } else if (part.answer() instanceof Answer.Group group && value instanceof ObjectNode object) {
                complete(group.shape(), object);
            } else if (part.answer() instanceof Answer.Several several
                    && several.each() instanceof Answer.Group group
                    && value != null) {
                value.forEach(each -> complete(group.shape(), (ObjectNode) each));
            }
        }
    }

    private static FieldProblem problem(DatabindException misfit) {
        var path = misfit.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("/"));
        var words = misfit.getCause() instanceof IllegalArgumentException said ? said.getMessage() : null;
        return new FieldProblem(
                path, words == null ? say("register.refusal.does-not-fit") : ShapeReader.capital(words) + ".");
    }
}
