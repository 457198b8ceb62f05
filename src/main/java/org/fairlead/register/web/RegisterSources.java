package org.fairlead.register.web;

import static org.fairlead.platform.language.Say.say;

import java.util.Set;
import org.fairlead.access.Access;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.search.Facet;
import org.fairlead.platform.search.SearchSource;
import org.fairlead.register.internal.ItemTexts;
import org.fairlead.register.internal.Kinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the register is found: people and services by themselves, for they are looked for most, and every other kind together. */
@Configuration(proxyBeanMethods = false)
class RegisterSources {

    private static final String PEOPLE = "person";
    private static final String SERVICES = "service";

    private final RegisterSource.Parts parts;

    RegisterSources(Access access, Kinds kinds, ItemTexts texts) {
        this.parts = new RegisterSource.Parts(access, kinds, texts);
    }

    @Bean
    SearchSource peopleFound() {
        return new RegisterSource(
                () -> new Facet("people", say("register.register-sources.people"), 20),
                kind -> named(kind, PEOPLE),
                parts);
    }

    @Bean
    SearchSource servicesFound() {
        return new RegisterSource(
                () -> new Facet("services", say("register.register-sources.services"), 30),
                kind -> named(kind, SERVICES),
                parts);
    }

    @Bean
    SearchSource registerFound() {
        return new RegisterSource(
                () -> new Facet("register", say("register.register-sources.teams-sites-and-more"), 40),
                kind -> !Set.of(PEOPLE, SERVICES).contains(kind.name()),
                parts);
    }

    private static boolean named(RegisterKind<?> kind, String name) {
        return kind.name().equals(name);
    }
}
