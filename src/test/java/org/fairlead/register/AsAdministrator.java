package org.fairlead.register;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.access.AdministrationPlace;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Assets;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Look;
import org.fairlead.platform.web.Theme;
import org.fairlead.platform.web.ui.Csrf;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Answers every request as one administrator, and every refusal with its facts. */
@TestConfiguration(proxyBeanMethods = false)
class AsAdministrator {

    static final PartyId PARTY = new PartyId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
    static final Actor ACTOR = new Actor(
            new PersonId(UUID.fromString("00000000-0000-7000-8000-000000000002")),
            PARTY,
            Set.of(PARTY),
            Set.of(Role.ADMINISTRATOR),
            Reach.ALL);

    @Bean
    org.fairlead.platform.web.Frames frames(Assets assets) {
        return request -> new Frame(List.of(), null, Look.of(Theme.LIGHT), new Csrf("_csrf", "token"), assets);
    }

    @Bean
    WebMvcConfigurer whoAsks(Assets assets) {
        var frame = new Frame(List.of(), null, Look.of(Theme.LIGHT), new Csrf("_csrf", "token"), assets);
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new Given(Actor.class, () -> ACTOR));
                resolvers.add(new Given(Frame.class, () -> frame));
            }
        };
    }

    private record Given(Class<?> type, Supplier<Object> value) implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(type);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            return value.get();
        }
    }

    /** Allows everything; the real decisions are tested where they are made. */
    @Bean
    Access access() {
        return new Access() {
            @Override
            public boolean may(Actor actor, Act act) {
                return true;
            }

            @Override
            public void require(Actor actor, Act act) {}
        };
    }

    @Bean
    AdministrationPlace anotherPlace() {
        return new AdministrationPlace(
                "access.place.accounts",
                "/administration/accounts",
                "access.place.accounts-sentence",
                Act.MANAGE_ACCOUNTS);
    }

    @Bean
    Refusals refusals() {
        return new Refusals();
    }

    @RestControllerAdvice
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class Refusals {
        @ExceptionHandler
        ResponseEntity<Map<String, Object>> refused(RefusedException refused) {
            var refusal = refused.refusal();
            return ResponseEntity.status(refusal.kind().status())
                    .body(Map.of("code", refusal.code(), "detail", refusal.sentence(), "fields", refusal.fields()));
        }
    }
}
