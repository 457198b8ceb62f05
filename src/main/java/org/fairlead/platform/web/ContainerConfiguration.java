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

    private static final Map<String, String> BUFFERS =
            Map.of("socket.appReadBufSize", "4096", "socket.appWriteBufSize", "4096");

    /** Our reports stand within the server's own, which find that everything has been said. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> ownReports(JsonMapper json) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ContainerReports(json)));
    }

    /** A connection that waits for news holds its buffers, and there are ten thousand of them: half of what the server would take. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallBuffers() {
        return factory -> factory.addConnectorCustomizers(connector -> BUFFERS.forEach(connector::setProperty));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> typesOfAssets() {
        return factory -> factory.addMimeMappings(
                new MimeMappings(Map.of(Assets.AHEAD_ENDING, "application/speculationrules+json")));
    }
}
