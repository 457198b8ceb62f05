package org.fairlead.platform.rest;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The interface speaks JSON. A library that brings another language along does not teach it to our routes. */
@Configuration(proxyBeanMethods = false)
class JsonOnly implements WebMvcConfigurer {

    private static final Set<MediaType> NOT_SPOKEN = Set.of(
            MediaType.APPLICATION_YAML, MediaType.APPLICATION_XML, MediaType.APPLICATION_CBOR, MediaType.TEXT_XML);

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(JsonOnly::drop);
    }

    private static void drop(List<HttpMessageConverter<?>> converters) {
        converters.removeIf(
                converter -> converter.getSupportedMediaTypes().stream().anyMatch(NOT_SPOKEN::contains));
    }
}
