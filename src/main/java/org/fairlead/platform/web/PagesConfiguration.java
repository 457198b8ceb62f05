package org.fairlead.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Joins templates and assets to Spring MVC. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    ViewResolver jteViewResolver(TemplateEngine engine) {
        return new JteViewResolver(engine);
    }

    @Bean
    Assets assets() {
        return Assets.onClassPath();
    }

    @Bean
    WebMvcConfigurer assetHandlers(Assets assets) {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                var kept =
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
                registry.addResourceHandler(assets.path("lib/*.js"))
                        .addResourceLocations("classpath:/" + Assets.HTMX)
                        .setCacheControl(kept);
                registry.addResourceHandler(assets.path("**"))
                        .addResourceLocations("classpath:/static/")
                        .setCacheControl(kept);
            }
        };
    }
}
