package org.fairlead.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.fairlead.access.Tokens;
import org.fairlead.access.Viewer;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.rest.Problems;
import org.fairlead.platform.web.Frame;
import org.springdoc.core.customizers.ServerBaseUrlCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Joins sign-in, tokens, forged-form protection, headers and the guard to Spring. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:/org/fairlead/access/web.properties")
class WebSecurity {

    /** For sessions that hold no more than the token of a sign-in form. */
    private static final Duration BEFORE_SIGN_IN = Duration.ofMinutes(30);

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            SecurityContextRepository contexts,
            BearerFilter bearers,
            Doors doors,
            Credentials credentials) {
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.ignoringRequestMatchers(WebSecurity::cannotBeForged))
                .exceptionHandling(
                        refused -> refused.accessDeniedHandler((request, response, denied) -> doors.formNotOurs(
                                request, response, credentials.viewer(request).isPresent())))
                .addFilterBefore(bearers, CsrfFilter.class)
                .build();
    }

    @Bean
    BearerFilter bearers(Tokens tokens, Problems problems) {
        return new BearerFilter(tokens, problems);
    }

    /** @param idle how long people stay signed in without asking for anything, such as 8h or 30m */
    @Bean
    Stay stay(@Value("${fairlead.access.idle:8h}") Duration idle) {
        return new Stay(idle);
    }

    /** The filter stands in the security chain only, not in the container's as well. */
    @Bean
    FilterRegistrationBean<BearerFilter> bearersOnce(BearerFilter bearers) {
        var registration = new FilterRegistrationBean<>(bearers);
        registration.setEnabled(false);
        return registration;
    }

    /**
     * A call without a session brings nothing that a browser adds by itself, so no foreign page can borrow it. Nor can one borrow a signed
     * link from an e-mail: it says by itself what may be done.
     */
    private static boolean cannotBeForged(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/unsubscribe/")
                || Problems.isForPrograms(request.getRequestURI())
                        && (BearerFilter.bringsToken(request) || request.getSession(false) == null);
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /** There are no users but those in our own accounts. */
    @Bean
    UserDetailsService noOtherUsers() {
        return login -> {
            throw new UsernameNotFoundException(login);
        };
    }

    @Bean
    RequestRejectedHandler badAddresses(Doors doors) {
        return (request, response, rejected) -> doors.badAddress(request, response);
    }

    @Bean
    FilterRegistrationBean<HeadersFilter> headers() {
        var registration = new FilterRegistrationBean<>(new HeadersFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        return registration;
    }

    /** Stands before everything that says something, refusals included. */
    @Bean
    FilterRegistrationBean<LanguageFilter> language(ReaderLanguages languages) {
        var registration = new FilterRegistrationBean<>(new LanguageFilter(languages));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        return registration;
    }

    /** @param https whether people reach the tool by https, also when a proxy in front of it speaks it */
    @Bean
    ServletContextInitializer sessionCookie(@Value("${fairlead.https:false}") boolean https) {
        return context -> {
            var cookie = context.getSessionCookieConfig();
            cookie.setName(https ? "__Host-fairlead" : "fairlead");
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setSecure(https);
            cookie.setAttribute("SameSite", "Lax");
            context.setSessionTimeout((int) BEFORE_SIGN_IN.toMinutes());
        };
    }

    /** Parameters that come from who asks are no part of the interface's description. */
    @Bean
    SpringDocUtils leftOutOfTheDescription() {
        return SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Viewer.class, Frame.class);
    }

    /** The description names no host: the one in a request is only a claim. */
    @Bean
    ServerBaseUrlCustomizer noHost() {
        return (url, request) -> "/";
    }

    @Bean
    WebMvcConfigurer guarded(Guard guard, RequestArguments arguments) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(guard).order(Ordered.HIGHEST_PRECEDENCE);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(arguments);
            }
        };
    }
}
