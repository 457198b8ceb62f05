package org.fairlead.platform.web.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fairlead.platform.web.ui.Csrf;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every component has a page that says when to use it and shows it in each state, with its markup. */
class PartPagesTest {

    private static final GalleryInMemory GALLERY = new GalleryInMemory();

    /** Several samples of these on one page break rules that hold for a page: one heading of the first level, each landmark named apart. */
    private static final Set<String> ONCE_ON_A_PAGE = Set.of("pageHeader", "breadcrumbs", "filterBar", "pager", "form");

    static List<Part> parts() {
        return PartPages.all(new Csrf("_csrf", "token"));
    }

    @Test
    void noComponentIsLeftOut() throws IOException {
        try (var templates = Files.list(Path.of("src/main/jte/ui"))) {
            var names = templates
                    .map(file -> file.getFileName().toString().replace(".jte", ""))
                    .toList();

            assertThat(parts().stream().map(Part::name)).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void theListLeadsToEach() throws Exception {
        var page = Jsoup.parse(GALLERY.page("/gallery/parts"));

        assertThat(page.select("main dt a").eachAttr("href"))
                .containsExactlyElementsOf(parts().stream().map(Part::href).toList());
    }

    @ParameterizedTest
    @MethodSource("parts")
    void eachIsShownInEveryStateWithItsMarkup(Part part) throws Exception {
        var html = GALLERY.page(part.href());
        if (!ONCE_ON_A_PAGE.contains(part.name())) {
            keep(part, html);
        }
        var page = Jsoup.parse(html);

        assertThat(page.select("main h1").first().text()).isEqualTo(part.name());
        assertThat(page.select("main > p").text()).isEqualTo(part.when());
        assertThat(page.select("main > section > h2").eachText())
                .doesNotHaveDuplicates()
                .hasSameSizeAs(part.samples());
        for (var sample : page.select("main > section")) {
            var markup = sample.select("> details > pre").text();
            var shown = sample.clone();
            shown.select("> h2, > details:last-child").remove();
            assertThat(Jsoup.parseBodyFragment(markup).text()).isEqualTo(shown.text());
            assertThat(markup).as("something is drawn").contains("<");
        }
        var ids = page.select("[id]").eachAttr("id");
        assertThat(new HashSet<>(ids)).as("no id stands twice").hasSameSizeAs(ids);
    }

    /** For those who judge pages. */
    private static void keep(Part part, String html) throws IOException {
        var file = Path.of("target/pages/served" + part.href() + ".html");
        Files.createDirectories(file.getParent());
        Files.writeString(file, html);
    }

    @Test
    void whatIsNoComponentIsNotFound() {
        assertThat(parts()).noneMatch(part -> part.name().equals("nothing"));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> GALLERY.mvc().perform(get("/gallery/parts/nothing")))
                .hasMessageContaining("nothing");
    }
}
