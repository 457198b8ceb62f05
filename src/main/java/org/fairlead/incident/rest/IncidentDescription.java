package org.fairlead.incident.rest;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairlead.access.Viewer;
import org.fairlead.catalogue.PacketItem;
import org.fairlead.incident.rest.Shape.Holds;
import org.fairlead.platform.rest.Described;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/** Describes the bodies that incidents take from their shapes, and what the handlers cannot say of themselves. */
@Configuration(proxyBeanMethods = false)
class IncidentDescription {

    private static final String OURS = "org.fairlead.incident.rest";
    private static final String PATH = "/api/v1/incidents";
    private static final Set<String> CREATING = Set.of(
            "logIncident",
            "writeNote",
            "correctNote",
            "offerHandOff",
            "askForArbitration",
            "pauseIncident",
            "escalateIncident");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class);
    }

    /** Runs when everything else has been described. */
    @Bean
    GlobalOpenApiCustomizer incidentBodies() {
        return api -> {
            Shapes.ALL.forEach(shape -> api.getComponents().addSchemas(shape.name(), schema(shape)));
            api.getPaths().forEach((path, item) -> {
                if (path.startsWith(PATH)) {
                    item.readOperations().forEach(IncidentDescription::finish);
                    Optional.ofNullable(item.getGet()).ifPresent(IncidentDescription::sparse);
                }
            });
        };
    }

    private static void sparse(Operation operation) {
        if (operation.getOperationId().equals("exportIncidents")) {
            return; // It has columns.
        }
        operation.addParametersItem(new Parameter()
                .in("query")
                .name("fields")
                .required(false)
                .description("Only these properties, such as number,holder.name")
                .schema(Described.text("")));
    }

    private static void finish(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> describe(operation, parameter));
        }
        var responses = operation.getResponses();
        var done = responses.remove("200");
        if (done != null) {
            done.description("Done");
            responses.addApiResponse(CREATING.contains(operation.getOperationId()) ? "201" : "200", done);
        }
    }

    @Bean
    GlobalOperationCustomizer incidentOperations() {
        return (operation, handler) -> {
            if (handler.getBeanType().getPackageName().equals(OURS)) {
                describe(operation, handler);
            }
            return operation;
        };
    }

    private static void describe(Operation operation, HandlerMethod handler) {
        operation.setTags(List.of("incidents"));
        var takes = handler.getMethodAnnotation(Takes.class);
        if (takes != null) {
            operation.setRequestBody(new RequestBody()
                    .required(true)
                    .content(new Content()
                            .addMediaType("application/json", new MediaType().schema(reference(takes.value())))));
        }
    }

    /** Those that replace something. */
    private static final Set<String> NEED_VERSION = Set.of("changeIncident", "assignIncident", "setParent");

    private static void describe(Operation operation, Parameter parameter) {
        switch (parameter.getName()) {
            case "incident" -> parameter.description("The number, such as INC-7K39-QF2X, or the id");
            case "note" -> parameter.description("The place of the note on the timeline");
            case "id" -> parameter.description("The place of the entry that began it");
            case "clockId" -> parameter.description("The clock's id");
            case "If-Match" -> {
                boolean needed = NEED_VERSION.contains(operation.getOperationId());
                parameter.setRequired(needed);
                parameter.description(
                        needed
                                ? "The ETag the change is based on"
                                : "The ETag it is based on, when it must not have changed since; not for requesters");
            }
            default -> {}
        }
    }

    private static Schema<?> reference(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    private static Schema<Object> schema(Shape shape) {
        var object = Described.object(shape.words());
        for (var part : shape.parts()) {
            var schema = schema(part.holds(), part.words());
            object.addProperty(part.name(), part.required() ? schema : Described.orNull(schema));
            if (part.required()) {
                object.addRequiredItem(part.name());
            }
        }
        object.setAdditionalProperties(false);
        return object;
    }

    private static Schema<Object> schema(Holds holds, String words) {
        return switch (holds) {
            case Holds.Text text -> {
                var schema = Described.text(words);
                schema.setMaxLength(text.longest());
                yield schema;
            }
            case Holds.Code code -> {
                var schema = Described.text(words);
                code.codes().forEach(schema::addEnumItemObject);
                yield schema;
            }
            case Holds.Whole whole -> Described.whole(words);
            case Holds.Moment moment -> Described.text("date-time", words);
            case Holds.OneItem item ->
                Described.text(words + " (id or exact name, " + item.kind().words() + ")");
            case Holds.ManyItems many ->
                Described.list(Described.text("Id or exact name, " + many.kind().words()), words);
            case Holds.Packet packet -> {
                var schema = Described.object(words);
                for (var item : PacketItem.values()) {
                    schema.addProperty(item.name(), Described.orNull(Described.text(item.words())));
                }
                yield schema;
            }
        };
    }
}
