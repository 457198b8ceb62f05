package org.fairlead.register.rest;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.rest.Described;
import org.fairlead.register.internal.Answer;
import org.fairlead.register.internal.Bodies;
import org.fairlead.register.internal.Kinds;
import org.fairlead.register.internal.Part;
import org.fairlead.register.internal.Shape;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.node.ObjectNode;

/** Describes the addresses of every kind from its shape. */
@Configuration(proxyBeanMethods = false)
class RegisterDescription {

    private static final Map<String, String> WORDS = Map.of(
            "list", "List %s",
            "add", "Add %s",
            "one", "Read %s",
            "replace", "Replace %s",
            "patch", "Change parts of %s",
            "retire", "Retire %s",
            "history", "Read every version of %s");

    static {
        SpringDocUtils.getConfig().addRestControllers(RegisterResource.class);
        SpringDocUtils.getConfig().replaceWithSchema(ObjectNode.class, Described.object(""));
    }

    @Bean
    GlobalOpenApiCustomizer registerSchemas(Register register, Bodies bodies) {
        return api -> register.kinds().forEach(kind -> describe(api, kind, bodies));
    }

    private static void describe(OpenAPI api, RegisterKind<?> kind, Bodies bodies) {
        var body = object(bodies.shape(kind));
        var change = object(bodies.shape(kind));
        change.setRequired(null);
        change.setDescription("The parts to change; those left out stay as they are");
        change.addProperty("inForce", Described.text("date-time", "From when this holds; now when not said"));
        change.addProperty("retired", Described.yesNo("Whether it can no longer be chosen"));
        var item = object(bodies.shape(kind));
        body.setDescription(Kinds.sentence(kind));
        item.setDescription(Kinds.sentence(kind));
        body.addProperty("inForce", Described.text("date-time", "From when this holds; now when not said"));
        item.addProperty("id", Described.text("uuid", "The item"));
        item.addProperty("version", Described.whole("The version shown, from 1"));
        item.addProperty("newestVersion", Described.whole("The newest version, which the ETag names"));
        item.addProperty("inForce", Described.text("date-time", "From when this version holds; may lie ahead"));
        item.addProperty("retired", Described.yesNo("Whether it can no longer be chosen"));
        item.addProperty("recordedAt", Described.text("date-time", "When this version was written down"));
        var page = Described.object("One page of the list")
                .addProperty("items", Described.list(reference(name(kind)), ""))
                .addProperty("next", Described.text("The cursor of the next page; null on the last"));
        api.getComponents()
                .addSchemas(name(kind) + "Body", body)
                .addSchemas(name(kind) + "Change", change)
                .addSchemas(name(kind), item)
                .addSchemas(name(kind) + "Page", page);
    }

    @Bean
    GlobalOperationCustomizer registerOperations() {
        return (operation, handler) -> {
            if (handler.getBean() instanceof RegisterResource<?> resource) {
                describe(operation, resource.kind(), handler.getMethod().getName());
            }
            return operation;
        };
    }

    private static void describe(Operation operation, RegisterKind<?> kind, String method) {
        boolean list = method.equals("list");
        operation.setTags(List.of(Kinds.plural(kind)));
        operation.setOperationId(method + name(kind));
        operation.setSummary(
                WORDS.getOrDefault(method, "%s").formatted(list ? kind.path().replace('-', ' ') : kind.one()));
        parameters(operation, method);
        boolean body = method.equals("add") || method.equals("replace") || method.equals("patch");
        if (body) {
            operation.setRequestBody(new RequestBody()
                    .required(true)
                    .content(json(reference(name(kind) + (method.equals("patch") ? "Change" : "Body")))));
        }
        boolean page = list || method.equals("history");
        var answer = new ApiResponse()
                .description(method.equals("add") ? "Added" : "Done")
                .content(json(reference(name(kind) + (page ? "Page" : ""))));
        operation.getResponses().remove("200");
        operation.getResponses().addApiResponse(method.equals("add") ? "201" : "200", answer);
    }

    private static void parameters(Operation operation, String method) {
        var parameters = operation.getParameters();
        if (parameters == null) {
            return;
        }
        if (method.equals("add")) {
            parameters.removeIf(parameter -> parameter.getName().equals("If-Match"));
        }
        for (var parameter : parameters) {
            switch (parameter.getName()) {
                case "q" -> parameter.description("Part of the name");
                case "at" -> parameter.description("As it was, or will be, in force at this time; now when not said");
                case "id" -> parameter.description("The item's id");
                case "If-Match" -> parameter.setRequired(true);
                default -> {}
            }
        }
    }

    private static Content json(Schema<?> schema) {
        return new Content().addMediaType("application/json", new MediaType().schema(schema));
    }

    private static Schema<?> reference(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    private static String name(RegisterKind<?> kind) {
        var name = new StringBuilder();
        for (var word : kind.name().split("-", -1)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return name.toString();
    }

    private static Schema<Object> object(Shape shape) {
        var object = Described.object("");
        for (Part part : shape.parts()) {
            var words = part.hint().isEmpty() ? part.label() : part.label() + ": " + part.hint();
            var schema = schema(part.answer(), words);
            boolean many = part.answer() instanceof Answer.Several || part.answer() instanceof Answer.Table;
            boolean absent = !part.required() && !many && !(part.answer() instanceof Answer.YesNo);
            object.addProperty(part.name(), absent ? Described.orNull(schema) : schema);
            if (part.required()) {
                object.addRequiredItem(part.name());
            }
        }
        return object;
    }

    private static Schema<Object> schema(Answer answer, String words) {
        return switch (answer) {
            case Answer.Text text -> Described.text(words);
            case Answer.Number number -> number.whole() ? Described.whole(words) : Described.number(words);
            case Answer.YesNo yesNo -> Described.yesNo(words);
            case Answer.Choice choice -> {
                var schema = Described.text(words);
                choice.choices().forEach(each -> schema.addEnumItemObject(each.code()));
                yield schema;
            }
            case Answer.Reference reference -> Described.text("uuid", words + " (id, " + reference.kind() + ")");
            case Answer.Zone zone -> Described.text(words + ", such as Europe/London");
            case Answer.TimeOfDay time -> Described.text("time", words);
            case Answer.Day day -> Described.text("date", words);
            case Answer.Moment moment -> Described.text("date-time", words);
            case Answer.Length length -> Described.text("duration", words);
            case Answer.Group group -> object(group.shape());
            case Answer.Several several -> Described.list(schema(several.each(), ""), words);
            case Answer.Table table -> {
                var schema = Described.object(words);
                table.keys().forEach(key -> schema.addProperty(key.code(), schema(table.each(), key.words())));
                yield schema;
            }
            case Answer.Written written -> Described.anything(words);
        };
    }
}
