package org.fairlead.platform.web;

import java.util.Map;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.MimeMappings;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** How the server itself behaves. */
@Configuration(proxyBeanMethods = false)
class ContainerConfiguration {

    /** Our reports stand within the server's own, which find that everything has been said. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> ownReports(JsonMapper json) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ContainerReports(json)));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> typesOfAssets() {
        return factory -> factory.addMimeMappings(
                new MimeMappings(Map.of(Assets.AHEAD_ENDING, "application/speculationrules+json")));
    }
}
