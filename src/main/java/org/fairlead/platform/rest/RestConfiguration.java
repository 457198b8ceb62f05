package org.fairlead.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Joins the kernel of the JSON interface to Spring MVC. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateSettings.class)
class RestConfiguration {

    @Bean
    WebMvcConfigurer restKernel(Clock clock, RateSettings settings) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RateLimits(clock, settings)).addPathPatterns("/api/v1/**");
                registry.addInterceptor(new UnsafeCalls()).addPathPatterns("/api/v1/**");
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new FromRequest<>(RequestIntent.class, Intents::of));
                resolvers.add(new FromRequest<>(JsonBody.class, JsonBody::of));
                resolvers.add(new FromRequest<>(
                        Window.class,
                        request -> Window.read(request.getParameter("limit"), request.getParameter("cursor"))));
            }
        };
    }

    /** Gives handlers an argument of one type, read from the request. */
    private record FromRequest<T>(Class<T> type, Function<HttpServletRequest, T> read)
            implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(type);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var servlet = request.getNativeRequest(HttpServletRequest.class);
            if (servlet == null) {
                throw new IllegalStateException("not an HTTP request");
            }
            return read.apply(servlet);
        }
    }
}
