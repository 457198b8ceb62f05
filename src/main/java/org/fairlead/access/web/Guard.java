package org.fairlead.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fairlead.access.Access;
import org.fairlead.access.AccessRefusal;
import org.fairlead.access.Act;
import org.fairlead.access.CallScopes;
import org.fairlead.access.Needs;
import org.fairlead.access.Scope;
import org.fairlead.access.Viewer;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.rest.Problems;
import org.fairlead.platform.web.OpenToAnyone;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Stands before every route. One that says neither what it needs nor that it is open is closed to everybody. */
@Component
final class Guard implements HandlerInterceptor, CallScopes {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<Act> FOR_ADMIN_TOKENS = EnumSet.of(Act.KEEP_REGISTER, Act.MANAGE_ACCOUNTS, Act.OPERATE);
    private static final String OPENAPI = "org.springdoc.webmvc.api.OpenApiWebMvcResource#openapiJson";

    private final Access access;
    private final Credentials credentials;
    private final Doors doors;
    private final Map<Method, Rule> rules = new ConcurrentHashMap<>();

    Guard(Access access, Credentials credentials, Doors doors) {
        this.access = access;
        this.credentials = credentials;
        this.doors = doors;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        return switch (rule(handler)) {
            case Rule.Open _ -> true;
            case Rule.Needed needed -> admits(needed.act(), request, response);
            case Rule.Closed _ -> {
                turnAway(request, response);
                yield false;
            }
        };
    }

    /** What a handler says about who may call it. */
    Rule rule(Object handler) {
        return switch (handler) {
            case HandlerMethod method -> rules.computeIfAbsent(method.getMethod(), any -> read(method));
            case ResourceHttpRequestHandler _ -> new Rule.Open();
            default -> new Rule.Closed();
        };
    }

    private boolean admits(Act act, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var viewer = credentials.viewer(request);
        if (viewer.isEmpty()) {
            doors.askToSignIn(request, response);
            return false;
        }
        if (act != Act.KEEP_OWN_ACCOUNT && credentials.mustChoose(request)) {
            doors.askToChoose(request, response);
            return false;
        }
        checkScope(act, request, response);
        access.require(viewer.map(Viewer::actor).get(), act);
        return true;
    }

    @Override
    public void require(Act act, HttpServletRequest request, HttpServletResponse response) {
        checkScope(act, request, response);
    }

    private void checkScope(Act act, HttpServletRequest request, HttpServletResponse response) {
        var needed = scope(act, request.getMethod());
        if (Credentials.of(request).orElseThrow() instanceof Credential.Bearer bearer
                && !bearer.token().covers(needed)) {
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    "Bearer realm=\"fairlead\", error=\"insufficient_scope\", scope=\"" + needed.word() + "\"");
            throw new RefusedException(new AccessRefusal.ScopeMissing(needed));
        }
    }

    private static Scope scope(Act act, String method) {
        if (SAFE.contains(method)) {
            return Scope.READ;
        }
        return FOR_ADMIN_TOKENS.contains(act) ? Scope.ADMIN : Scope.WRITE;
    }

    /** Nobody may come in here. Who is not signed in learns no more than that they are not. */
    private void turnAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (credentials.viewer(request).isEmpty()) {
            doors.askToSignIn(request, response);
        } else {
            doors.tell(request, response, Problems.ofStatus(403));
        }
    }

    private static Rule read(HandlerMethod handler) {
        var needs = find(handler, Needs.class);
        if (needs != null) {
            return new Rule.Needed(needs.value());
        }
        var name = handler.getMethod().getDeclaringClass().getName() + "#"
                + handler.getMethod().getName();
        return find(handler, OpenToAnyone.class) != null || name.equals(OPENAPI) ? new Rule.Open() : new Rule.Closed();
    }

    /** The nearest word wins: the method's own before its controller's. */
    private static <A extends Annotation> @Nullable A find(HandlerMethod handler, Class<A> kind) {
        var method = handler.getMethod();
        var own = AnnotatedElementUtils.findMergedAnnotation(method, kind);
        if (own != null || saysItself(method)) {
            return own;
        }
        return AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), kind);
    }

    private static boolean saysItself(Method method) {
        return AnnotatedElementUtils.hasAnnotation(method, Needs.class)
                || AnnotatedElementUtils.hasAnnotation(method, OpenToAnyone.class);
    }

    /** Who may call a route. */
    sealed interface Rule {

        /** Anyone. */
        record Open() implements Rule {}

        /** Whoever may do the act. */
        record Needed(Act act) implements Rule {}

        /** Nobody. */
        record Closed() implements Rule {}
    }
}
