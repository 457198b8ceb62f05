package org.fairlead.demo;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fairlead.access.Act;
import org.fairlead.access.Place;
import org.fairlead.access.SignInsToTry;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What other pages show where the demo estate runs: sign-ins to try, a place in the navigation, a line on the home page. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "fairlead.demo", havingValue = "true")
class Welcome {

    private static final String HOME = "portal/home";

    @Bean
    Place demoPlace() {
        return new Place(90, () -> say("demo.welcome.place"), "/demo", Act.SEE_HELP);
    }

    @Bean
    SignInsToTry signInsToTry() {
        var all = EstateFile.shipped().people().stream()
                .filter(person -> person.login() != null)
                .map(person -> new SignInsToTry.ToTry(
                        Objects.requireNonNull(person.login()),
                        person.roles().stream()
                                .sorted(Comparator.naturalOrder())
                                .map(Role::words)
                                .collect(Collectors.joining(", ")),
                        person.of()))
                .toList();
        return new SignInsToTry() {
            @Override
            public String password() {
                return ShippedEstate.PASSWORD;
            }

            @Override
            public List<ToTry> all() {
                return all;
            }
        };
    }

    /** The home page says that suppliers answer, and where to read how to begin. */
    @Bean
    WebMvcConfigurer homeOfTheDemo(LiveWork live) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Greeting(live)).addPathPatterns("/");
            }
        };
    }

    private record Greeting(LiveWork live) implements HandlerInterceptor {

        @Override
        public void postHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
            if (view != null
                    && HOME.equals(view.getViewName())
                    && view.getModel().get("page") instanceof Page page
                    && page.notices().isEmpty()) {
                view.addObject("page", page.saying(notice(live.atWork())));
            }
        }

        private static Notice notice(boolean atWork) {
            return new Notice(
                    Tone.ACCENT,
                    say("demo.welcome.title"),
                    atWork ? say("demo.welcome.at-work") : say("demo.welcome.resting"),
                    Action.go(say("demo.welcome.first-steps"), "/demo"));
        }
    }
}
