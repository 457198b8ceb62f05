package org.fairlead.clock.rest;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.fairlead.platform.rest.Described;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the calculator: its question has more forms than a type can say. */
@Configuration(proxyBeanMethods = false)
class CalculationDescription {

    private static final String QUESTION = "ClockQuestion";
    private static final List<String> MAY_BE_NULL = List.of("due", "dueLocal", "breachedAt", "dueIfResumedNow");
    private static final List<String> ONLY_NAMED = List.of("id", "name", "version");

    @Bean
    GlobalOperationCustomizer calculatorOperation() {
        return (operation, handler) -> {
            if (handler.getBeanType().equals(CalculationResource.class)) {
                describe(operation);
            }
            return operation;
        };
    }

    private static void describe(Operation operation) {
        var question = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + QUESTION));
        operation.setTags(List.of("Calculator"));
        operation.setSummary("Work out a due time");
        operation.setOperationId("calculateDueTime");
        operation.setRequestBody(
                new RequestBody().required(true).content(new Content().addMediaType("application/json", question)));
    }

    @Bean
    GlobalOpenApiCustomizer calculatorSchemas() {
        return api -> {
            api.getComponents().addSchemas(QUESTION, question());
            orNull(api, "Calculation", MAY_BE_NULL);
            orNull(api, "UsedHours", ONLY_NAMED);
        };
    }

    private static Schema<?> question() {
        var pause = Described.object("A pause; without an end it goes on")
                .addProperty("from", Described.text("Date and time"))
                .addProperty("to", Described.orNull(Described.text("Date and time")));
        var question = Described.object("When is it due?")
                .addProperty(
                        "calendar",
                        Described.anything(
                                "The name or id of a calendar, or an object with zone, windows and holidays"))
                .addProperty("opened", Described.text("Date and time, with an offset or in the calendar's zone"))
                .addProperty("targetMinutes", Described.whole("Working time in minutes, from 0"))
                .addProperty("pauses", Described.list(pause, "What takes working time away"))
                .addProperty("asOf", Described.orNull(Described.text("When to read the clock; now when left out")))
                .addProperty(
                        "holidays", Described.anything("Further dates or divisions of holidays on which it is closed"));
        question.setRequired(List.of("calendar", "opened", "targetMinutes"));
        return question;
    }

    private static void orNull(OpenAPI api, String name, List<String> properties) {
        var schema = Objects.requireNonNull(api.getComponents().getSchemas().get(name), name);
        for (var property : properties) {
            var described =
                    Objects.requireNonNull((Schema<?>) schema.getProperties().get(property), property);
            var types = new LinkedHashSet<>(described.getTypes());
            types.add("null");
            described.setTypes(types);
        }
    }
}
