package org.fairlead.platform.web.gallery;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fairlead.platform.web.Assets;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Frames;
import org.fairlead.platform.web.FromRequest;
import org.fairlead.platform.web.Look;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** The gallery over Spring MVC alone: no database, no sign-in. Its main writes the pages as files to look at. */
final class GalleryInMemory {

    static final List<String> PAGES = List.of(
            "/gallery",
            "/gallery/record",
            "/gallery/why",
            "/gallery/list",
            "/gallery/home",
            "/gallery/form",
            "/gallery/related");

    private final MockMvc mvc;

    GalleryInMemory() {
        var context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("gallery", Map.of("fairlead.gallery", "true")));
        context.register(WebAlone.class);
        context.refresh();
        mvc = MockMvcBuilders.webAppContextSetup(context).build();
    }

    String page(String path, Cookie... cookies) throws Exception {
        var request = get(path);
        if (cookies.length > 0) {
            request.cookie(cookies);
        }
        var response = mvc.perform(request).andReturn().getResponse();
        if (response.getStatus() != 200) {
            throw new IOException(path + " answered " + response.getStatus());
        }
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    MockMvc mvc() {
        return mvc;
    }

    static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments.length > 0 ? arguments[0] : "target/gallery");
        var gallery = new GalleryInMemory();
        for (var path : PAGES) {
            var file = folder.resolve(path.substring(1) + ".html");
            Files.createDirectories(file.getParent());
            Files.writeString(file, gallery.page(path));
        }
    }

    @EnableWebMvc
    @ComponentScan(
            basePackages = "org.fairlead.platform.web",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*(Error|Problem|EncodedBodies|ContainerConfiguration)[A-Za-z]*"))
    static class WebAlone {
        @Bean
        Frames frames(Assets assets) {
            return request ->
                    new Frame(List.of(), null, Look.of(FromRequest.theme(request)), FromRequest.csrf(request), assets);
        }
    }
}
