package org.fairlead.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fairlead.access.Session;
import org.fairlead.platform.actor.Role;
import org.fairlead.testing.Estate;
import org.fairlead.testing.FairleadTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The statement that is shipped says what was recorded, and was recorded with the judges that are in use. */
@FairleadTest
class AccessibilityStatementTest {

    private static final Path JUDGES = Path.of("tools/pages");

    @Autowired
    private MockMvc http;

    @Autowired
    private Estate estate;

    private final AccessibilityStatement shipped = AccessibilityStatement.shipped();

    @Test
    void everybodyReadsWhatWasTestedAndWhomToTell() throws Exception {
        var browser = new Session(http).as(estate.atTheIntegrator(Role.REQUESTER));

        var page = Jsoup.parse(browser.get_("/help/accessibility").getResponse().getContentAsString());

        assertThat(page.select("h1").text()).isEqualTo("Accessibility statement");
        assertThat(page.select("#status").text()).contains(shipped.status());
        assertThat(page.select("#feedback").text()).contains("Tell your service desk");
        assertThat(shipped.tools()).hasSize(3);
        for (var tool : shipped.tools()) {
            assertThat(page.select("tr:contains(" + tool.name() + ") td").eachText())
                    .containsExactly(tool.rules(), "%,d".formatted(tool.pages()), "%,d".formatted(tool.findings()));
        }
        assertThat(page.select("#looked li").eachText())
                .containsAll(shipped.pages())
                .containsAll(shipped.states());
        for (var known : shipped.known()) {
            assertThat(page.select("tr:has(th:contains(" + known.where() + ")) td")
                            .text())
                    .contains(known.what());
        }
    }

    @Test
    void nothingWasFoundAndTheJudgesAreThoseInUse() throws IOException {
        var pinned = json(JUDGES.resolve("package.json"));
        assertThat(shipped.findings()).isZero();
        assertThat(version("html-validate"))
                .isEqualTo(pinned.at("/devDependencies/html-validate").asString());
        assertThat(version("pa11y"))
                .isEqualTo(pinned.at("/optionalDependencies/pa11y").asString());
        assertThat(Path.of("src/test/resources/journey/axe-" + version("axe-core") + ".min.js"))
                .exists();
        assertThat(shipped.widths()).contains(320, 360, 1280);
        assertThat(shipped.themes()).contains("light", "dark", "contrast");
        assertThat(shipped.pages()).contains("/incidents/{number}", "/sign-in");
    }

    @Test
    void whatIsKnownNotToHoldAndWhatIsOffIsWhatIsWrittenDown() throws IOException {
        var known = JsonMapper.builder()
                .build()
                .readValue(JUDGES.resolve("known.json"), AccessibilityStatement.Known[].class);
        assertThat(shipped.known()).containsExactly(known);

        var rules = Files.readString(JUDGES.resolve("rules.mjs"));
        var off = rules.substring(rules.indexOf("export const OFF"), rules.indexOf("};"));
        assertThat(off.lines().filter(line -> line.startsWith("  \""))).hasSameSizeAs(shipped.off());
        assertThat(shipped.off()).allSatisfy(rule -> assertThat(off).contains("\"" + rule.rule() + "\"", rule.why()));
    }

    @Test
    void theDocumentationSaysTheSame() throws IOException {
        var text = Files.readString(Path.of("docs/reference/accessibility.md"));

        assertThat(text).contains(shipped.date().toString(), shipped.browser());
        for (var tool : shipped.tools()) {
            assertThat(text)
                    .contains("| %s | %s | %s | %d | %d |"
                            .formatted(tool.name(), tool.version(), tool.rules(), tool.pages(), tool.findings()));
        }
        assertThat(text.lines()).containsAll(listed(shipped.pages())).containsAll(listed(shipped.states()));
        assertThat(shipped.known()).allSatisfy(known -> assertThat(text).contains(known.what()));
    }

    private static List<String> listed(List<String> values) {
        return values.stream().map(value -> "- `" + value + "`").toList();
    }

    private String version(String tool) {
        return shipped.tools().stream()
                .filter(each -> each.name().equals(tool))
                .findFirst()
                .orElseThrow()
                .version();
    }

    private static JsonNode json(Path file) {
        return JsonMapper.builder().build().readTree(file);
    }
}
