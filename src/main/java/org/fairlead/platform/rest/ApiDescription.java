package org.fairlead.platform.rest;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import org.fairlead.platform.actor.Actor;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** Describes the interface as OpenAPI at {@code /api/v1/openapi.json}, from the handlers themselves. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:platform/openapi.properties")
class ApiDescription {

    private static final String PROBLEM = "Problem";
    private static final String BEARER = "bearer";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(RequestIntent.class, Window.class, JsonBody.class, Actor.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Fairlead")
                        .version("1")
                        .description("Service integration and management for organisations that many suppliers serve"
                                + " together. Everything the pages do can be done here.")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .servers(List.of(new Server().url("/").description("This server")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A token from POST /api/v1/tokens"))
                        .addSchemas(PROBLEM, problem()));
    }

    /** What {@code application/problem+json} holds (RFC 9457). */
    private static Schema<?> problem() {
        var field = Described.object("One part of the request at fault")
                .addProperty("pointer", Described.text("JSON pointer into the request, such as #/title"))
                .addProperty("detail", Described.text("What is wrong and what to do"))
                .addProperty(
                        "theirs",
                        Described.text(
                                "What somebody else made of it meanwhile; left out where nobody did, or it is empty"))
                .addProperty(
                        "yours",
                        Described.text("What was sent then; left out where nobody did, or it was to be emptied"));
        return Described.object("Why a request was not done")
                .addProperty("type", Described.text("An address that names the kind of problem"))
                .addProperty("title", Described.text("The kind of problem in words"))
                .addProperty("status", Described.whole("The HTTP status"))
                .addProperty("detail", Described.text("What was wrong, what is kept, what to do"))
                .addProperty("code", Described.text("A stable code, such as stale-version"))
                .addProperty("errors", Described.list(field, "The parts at fault"));
    }

    @Bean
    GlobalOperationCustomizer commonParts() {
        return (operation, handler) -> {
            boolean window = takes(handler, Window.class);
            if (window) {
                operation.addParametersItem(query("limit", "Rows at most: 1 to 200, 50 when not said"));
                operation.addParametersItem(query("cursor", "Where to go on: next or prev from a page before"));
            }
            if (takes(handler, RequestIntent.class)) {
                operation.addParametersItem(
                        header(Intents.KEY, "New for each intent, the same for each attempt; kept for good", true));
                operation.addParametersItem(header(
                        HttpHeaders.IF_MATCH, "The ETag the change is based on; needed for every change", false));
            }
            problems(operation);
            return operation;
        };
    }

    private static void problems(Operation operation) {
        var content = new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
        operation
                .getResponses()
                .addApiResponse(
                        "4XX",
                        new ApiResponse()
                                .description("Refused, with the reason")
                                .content(content));
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                response.addHeaderObject(
                        "RateLimit",
                        new Header()
                                .description("Requests left and seconds until the limit is whole again")
                                .schema(Described.text("")));
            }
        });
    }

    static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType().equals(type));
    }

    private static Parameter query(String name, String words) {
        return new Parameter()
                .in("query")
                .name(name)
                .required(false)
                .description(words)
                .schema(Described.text(""));
    }

    private static Parameter header(String name, String words, boolean required) {
        return new Parameter()
                .in("header")
                .name(name)
                .required(required)
                .description(words)
                .schema(Described.text(""));
    }
}
