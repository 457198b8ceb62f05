package org.fairlead.people;

import java.util.List;
import org.fairlead.platform.register.ImportableKind;
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
    ImportableKind importableOrganisations() {
        return new ImportableKind(People.ORGANISATION, List.of(List.of("name")));
    }

    @Bean
    ImportableKind importableTeams() {
        return new ImportableKind(People.TEAM, List.of(List.of("name", "organisation")));
    }

    @Bean
    ImportableKind importablePersons() {
        return new ImportableKind(People.PERSON, List.of(List.of("email"), List.of("name", "organisation")));
    }

    @Bean
    ImportableKind importableSites() {
        return new ImportableKind(People.SITE, List.of(List.of("name")));
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
