package org.fairlead.catalogue;

import java.util.List;
import org.fairlead.people.Organisation;
import org.fairlead.people.Team;
import org.fairlead.platform.register.ImportableKind;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.register.RegisterRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the kinds of this module. */
@Configuration(proxyBeanMethods = false)
class CatalogueKinds {

    @Bean
    RegisterKind<Service> services() {
        return Catalogue.SERVICE;
    }

    @Bean
    RegisterKind<Category> categories() {
        return Catalogue.CATEGORY;
    }

    @Bean
    ImportableKind importableServices() {
        return new ImportableKind(Catalogue.SERVICE, List.of(List.of("name")));
    }

    @Bean
    RegisterRule<Service> dependencies() {
        return new ServiceRule();
    }

    @Bean
    RegisterRule<Category> widerCategories() {
        return new CategoryRule();
    }

    @Bean
    RegisterRule<Organisation> providers() {
        return new ProviderRule();
    }

    @Bean
    RegisterRule<Team> firstTeams() {
        return new FirstTeamRule();
    }
}
