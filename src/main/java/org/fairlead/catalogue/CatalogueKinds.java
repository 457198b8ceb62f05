package org.fairlead.catalogue;

import org.fairlead.platform.register.RegisterKind;
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
}
