package org.fairlead.platform.rest;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers with the fields that were asked for by {@code fields=}, on every GET of the interface. */
@RestControllerAdvice
final class FieldsAdvice implements ResponseBodyAdvice<Object> {

    private final JsonMapper mapper;

    FieldsAdvice(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return !returned.hasMethodAnnotation(ExceptionHandler.class);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body == null
                || !(request instanceof ServletServerHttpRequest servlet)
                || !servlet.getServletRequest().getMethod().equals("GET")
                || !servlet.getServletRequest().getRequestURI().startsWith("/api/v1/")
                || !type.isCompatibleWith(MediaType.APPLICATION_JSON)) {
            return body;
        }
        var wanted = servlet.getServletRequest().getParameter("fields");
        return wanted == null || wanted.isBlank() ? body : chosen(body, SparseFields.read(wanted));
    }

    private Object chosen(Object body, SparseFields wanted) {
        if (body instanceof Listing<?> listing) {
            return listing.map(item -> chosen(item, wanted));
        }
        var tree = body instanceof ObjectNode object ? object : mapper.valueToTree(body);
        var declared = body instanceof ObjectNode ? Set.<String>of() : SparseFields.declaredBy(body.getClass());
        return tree instanceof ObjectNode object ? wanted.keep(object, declared) : body;
    }
}
