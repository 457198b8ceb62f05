package org.fairlead.operations;

import org.fairlead.access.FirstAdministratorLinks;
import org.fairlead.launch.FirstAdministrator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Joins the starting of an empty instance to the link by which its first administrator comes in. */
@Configuration(proxyBeanMethods = false)
class WayIn {

    @Bean
    FirstAdministrator firstAdministrator(FirstAdministratorLinks links) {
        return links::oneTimePath;
    }
}
