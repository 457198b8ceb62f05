package org.fairlead.people;

import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.register.RegisterRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the kinds of this module. */
@Configuration(proxyBeanMethods = false)
class PeopleKinds {

    @Bean
    RegisterKind<Organisation> organisations() {
        return People.ORGANISATION;
    }

    @Bean
    RegisterKind<Team> teams() {
        return People.TEAM;
    }

    @Bean
    RegisterKind<Person> persons() {
        return People.PERSON;
    }

    @Bean
    RegisterKind<Site> sites() {
        return People.SITE;
    }

    @Bean
    RegisterRule<Organisation> colours() {
        return new ColourRule();
    }

    @Bean
    RegisterRule<Team> members() {
        return new MembersRule();
    }
}
