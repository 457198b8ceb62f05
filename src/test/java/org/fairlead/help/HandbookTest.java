package org.fairlead.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairlead.access.Place;
import org.fairlead.incident.Browsing;
import org.fairlead.incident.Scripts;
import org.fairlead.incident.StandingTest;
import org.fairlead.platform.search.Question;
import org.fairlead.platform.search.SearchSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The documentation is in the product, leads where it says, and is one step from every page. */
@StandingTest
class HandbookTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    @Autowired
    Handbook handbook;

    @Autowired
    Collection<RequestMappingHandlerMapping> mappings;

    @Autowired
    List<Place> places;

    @Autowired
    List<SearchSource> sources;

    @Autowired
    MockMvc http;

    @Autowired
    Scripts scripts;

    private Set<String> routes() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream())
                .map(path -> path.replaceAll("\\{[^/]*}", "*"))
                .collect(Collectors.toSet());
    }

    private static String plain(String link) {
        return link.replaceAll("^[/.]*/|\\.md$", "").toLowerCase(Locale.ROOT);
    }

    @Test
    void theContentsLeadToEveryChapter() {
        var led = LINK.matcher(handbook.contents().text())
                .results()
                .map(link -> plain(link.group(1)))
                .toList();

        assertThat(handbook.chapters()).hasSizeGreaterThan(20).allSatisfy(chapter -> {
            assertThat(led).as("docs/README.md").contains(chapter.path());
            assertThat(chapter.title()).as(chapter.path()).isNotEqualTo(chapter.path());
            assertThat(chapter.text()).isNotBlank().doesNotContain("<!--");
        });
    }

    @Test
    void everyLinkOfAChapterLeadsToAnotherOrToAPicture() {
        for (var chapter : handbook.chapters()) {
            LINK.matcher(chapter.text().replaceAll("`!\\[[^`]*`", ""))
                    .results()
                    .map(link -> link.group(1))
                    .forEach(link -> {
                        if (link.contains("://") || link.startsWith("#") || link.contains("decisions/")) {
                            return;
                        }
                        var there =
                                URI.create("/" + chapter.path()).resolve(link).getPath();
                        boolean known = there.endsWith(".md")
                                ? handbook.chapter(plain(there)).isPresent()
                                : new ClassPathResource("handbook" + there).exists();
                        assertThat(known).as(link + " in " + chapter.path()).isTrue();
                    });
        }
    }

    @Test
    void whatAChapterHelpsWithIsThere() {
        var routes = routes();
        for (var chapter : handbook.chapters()) {
            assertThat(chapter.helps())
                    .allSatisfy(page -> assertThat(routes)
                            .as(page + " in " + chapter.path())
                            .anyMatch(route -> leads(route, page)));
        }
    }

    /** Whether a route lies at or below a page; a step of it may stand for any word, as an act of an incident does. */
    private static boolean leads(String route, String page) {
        var steps = route.split("/");
        var asked = page.split("/");
        if (page.equals("/") || asked.length > steps.length) {
            return route.equals(page);
        }
        return IntStream.range(0, asked.length)
                .allMatch(at -> steps[at].equals(asked[at]) || steps[at].equals("*") && at > 1);
    }

    @Test
    void everyMainPlaceHasItsChapter() {
        assertThat(places)
                .hasSizeGreaterThan(3)
                .allSatisfy(place -> assertThat(handbook.helping(place.href()))
                        .as(place.text() + ", " + place.href())
                        .isPresent());
    }

    @Test
    void theChapterForAPageIsTheOneThatNamesItClosest() {
        assertThat(handbook.helping("/incidents")).map(Chapter::path).contains("how-to/work-with-lists");
        assertThat(handbook.helping("/incidents/INC-7K39-QF2X"))
                .map(Chapter::path)
                .contains("how-to/work-on-an-incident");
        assertThat(handbook.helping("/incidents/INC-7K39-QF2X/note"))
                .map(Chapter::path)
                .contains("how-to/write-notes");
        assertThat(handbook.helping("/incidents/new")).map(Chapter::path).contains("tutorial/first-incident");
        assertThat(handbook.helping("/nowhere")).isEmpty();
    }

    @Test
    void itIsReadInTheProduct() throws Exception {
        var user = new Browsing(http, scripts, scripts.estate().user);

        var contents = user.open("/help");
        assertThat(contents.select("main h1").text()).isEqualTo("Help");
        assertThat(contents.select("main a[href=/help/how-to/write-notes]")).isNotEmpty();

        var chapter = user.open("/help/how-to/work-with-lists");
        assertThat(chapter.select("main h2#find-those-you-mean")).hasSize(1);
        assertThat(chapter.select("main a[href=/help/reference/filter-language]"))
                .isNotEmpty();
        assertThat(user.answer("/help/images/list.png").getContentType()).isEqualTo("image/png");
        assertThat(user.answer("/help/images/..%2f..%2fapplication.properties").getStatus())
                .isIn(400, 404);
        assertThat(user.answer("/help/how-to/nothing").getStatus()).isEqualTo(404);
    }

    private SearchSource handbookSource() {
        return sources.stream()
                .filter(each -> each.facet().key().equals("handbook"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void smallWordsOfAQuestionFindNothingByThemselves() {
        var source = handbookSource();
        var found = source.find(scripts.estate().user, new Question("How to pause a clock?", false, 5));

        assertThat(found.hits().getFirst().href()).isEqualTo("/help/how-to/work-on-an-incident#pause-a-clock");
        assertThat(source.find(scripts.estate().user, new Question("how to", false, 5))
                        .hits())
                .isNotEmpty();
    }

    @Test
    void partsAreFoundByTheirWords() {
        var source = handbookSource();
        var found = source.find(scripts.estate().user, new Question("pencil change", false, 5));

        assertThat(found.hits()).isNotEmpty();
        assertThat(found.hits().getFirst().href()).startsWith("/help/how-to/work-with-lists#");
    }
}
