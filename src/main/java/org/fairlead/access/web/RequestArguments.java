package org.fairlead.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fairlead.access.Viewer;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Frames;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives handler methods the actor, the viewer (or an optional viewer, on open routes) and the frame of their request. */
@Component
final class RequestArguments implements HandlerMethodArgumentResolver {

    private final Credentials credentials;
    private final Frames frames;

    RequestArguments(Credentials credentials, Frames frames) {
        this.credentials = credentials;
        this.frames = frames;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.nestedIfOptional().getNestedParameterType();
        return type == Actor.class || type == Viewer.class || type == Frame.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("not a request over HTTP");
        }
        var type = parameter.nestedIfOptional().getNestedParameterType();
        if (type == Frame.class) {
            return frames.of(request);
        }
        Optional<?> found =
                type == Actor.class ? credentials.viewer(request).map(Viewer::actor) : credentials.viewer(request);
        return parameter.isOptional() && parameter.getParameterType() == Optional.class
                ? found
                : found.orElseThrow(() -> new IllegalStateException("an open route asks who is signed in"));
    }
}
