package org.fairlead.platform.web.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.fairlead.platform.web.Assets;
import org.fairlead.platform.web.Theme;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

class GalleryTest {

    private static final GalleryInMemory GALLERY = new GalleryInMemory();

    static List<String> pages() {
        return GalleryInMemory.PAGES.stream()
                .filter(page -> !page.endsWith("related"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pagesNeedNothingThatTheSecurityPolicyForbids(String path) throws Exception {
        var page = Jsoup.parse(GALLERY.page(path));

        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")))
                .isEmpty();
        assertThat(page.select("[src], link[href]").stream()
                        .map(e -> e.hasAttr("src") ? e.attr("src") : e.attr("href")))
                .isNotEmpty()
                .allMatch(address -> address.startsWith("/assets/"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageIsMarkedTopAndBottomNamedAndWhole(String path) throws Exception {
        var page = Jsoup.parse(GALLERY.page(path));

        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.title()).endsWith(" – Fairlead");
        assertThat(page.select(".fl-marking").eachText())
                .containsExactly("Official-Sensitive · Rel to UK, NATO", "Official-Sensitive · Rel to UK, NATO");
        assertThat(page.selectFirst("body > a.govuk-skip-link").attr("href")).isEqualTo("#main");
        assertThat(repeatedIds(page)).isEmpty();
        assertThat(page.select("form[method=post]"))
                .isNotEmpty()
                .allSatisfy(form -> assertThat(form.select("input[name=_csrf]")).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatIsPointedAtIsThere(String path) throws Exception {
        var page = Jsoup.parse(GALLERY.page(path));

        assertThat(page.select("[aria-describedby], [aria-labelledby]")).allSatisfy(element -> {
            for (var id : (element.attr("aria-describedby") + " " + element.attr("aria-labelledby"))
                    .strip()
                    .split(" ")) {
                assertThat(page.getElementById(id)).as(id).isNotNull();
            }
        });
        assertThat(page.select("label[for]"))
                .allSatisfy(label -> assertThat(page.getElementById(label.attr("for")))
                        .as(label.text())
                        .isNotNull());
    }

    @Test
    void theChosenThemeIsInThePageBeforeAnyScriptRuns() throws Exception {
        var page = Jsoup.parse(GALLERY.page("/gallery", new Cookie(Theme.COOKIE, "dark")));

        assertThat(page.selectFirst("html").attr("data-theme")).isEqualTo("dark");
        assertThat(page.selectFirst("button[aria-pressed=true]").attr("value")).isEqualTo("dark");
    }

    @Test
    void withoutAChoiceTheDeviceDecides() throws Exception {
        var page = Jsoup.parse(GALLERY.page("/gallery", new Cookie(Theme.COOKIE, "\"><script>")));

        assertThat(page.selectFirst("html").hasAttr("data-theme")).isFalse();
    }

    @Test
    void itsPagesAreKeptForThoseWhoJudgeAndComparePages() throws Exception {
        GalleryInMemory.main(new String[] {"target/pages/served"});

        for (var path : GalleryInMemory.PAGES) {
            assertThat(Path.of("target/pages/served" + path + ".html")).isNotEmptyFile();
        }
    }

    @Test
    void requestersReadLargerTypeThanPeopleAtWork() throws Exception {
        assertThat(Jsoup.parse(GALLERY.page("/gallery/form")).body().className())
                .isEqualTo("requester comfortable");
        assertThat(Jsoup.parse(GALLERY.page("/gallery/record")).body().className())
                .isEqualTo("work comfortable");
    }

    @Test
    void whatHasToBePutRightIsInTheTitleToo() throws Exception {
        assertThat(Jsoup.parse(GALLERY.page("/gallery/form")).title())
                .isEqualTo("Error: Report something wrong – Fairlead");
        assertThat(Jsoup.parse(GALLERY.page("/gallery/list")).title()).isEqualTo("Records – Fairlead");
    }

    @Test
    void assetsAreKeptForAYearUnderTheirHash() throws Exception {
        var assets = Assets.onClassPath();
        for (var file : List.of("css/fairlead.css", "js/fairlead.js", "lib/htmx.min.js", "img/fairlead.svg")) {
            var response =
                    GALLERY.mvc().perform(get(assets.path(file))).andReturn().getResponse();

            assertThat(response.getStatus()).as(file).isEqualTo(200);
            assertThat(response.getHeader("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        }
    }

    @Test
    void theFirstViewOfARecordStaysWithinItsBudget() throws Exception {
        var css = compressed(file("static/css/fairlead.css"));
        var scripts = compressed(file("static/js/fairlead.js"))
                + compressed(file("META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js"));
        var fonts = file("static/fonts/atkinson-hyperlegible-core-400.woff2").length
                + file("static/fonts/atkinson-hyperlegible-core-700.woff2").length;
        var page = compressed(GALLERY.page("/gallery/record").getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(css).isLessThanOrEqualTo(20_000);
        assertThat(scripts).isLessThanOrEqualTo(20_000);
        assertThat(css + scripts + fonts + page).isLessThanOrEqualTo(60_000);
    }

    private static List<String> repeatedIds(Document page) {
        var ids = page.select("[id]").eachAttr("id");
        return ids.stream()
                .filter(id -> ids.indexOf(id) != ids.lastIndexOf(id))
                .distinct()
                .toList();
    }

    private static byte[] file(String path) throws IOException {
        return new ClassPathResource(path).getContentAsByteArray();
    }

    private static int compressed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }
}
