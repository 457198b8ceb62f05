package org.fairlead.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Optional;
import java.util.UUID;
import org.fairlead.platform.actor.Role;
import org.fairlead.testing.Estate;
import org.fairlead.testing.FairleadTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of imports and of the flow, as somebody with a browser and no script sees them. */
@FairleadTest
class ImportPagesTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private Estate estate;

    private MockHttpSession session = new MockHttpSession();
    private String source = "";

    @BeforeEach
    void signIn() throws Exception {
        var someone = estate.atTheIntegrator(Role.DUTY_OFFICER);
        var token = token(page("/sign-in"));
        var welcome = http.perform(post("/sign-in")
                        .session(session)
                        .param("_csrf", token)
                        .param("login", someone.login())
                        .param("password", Estate.PASSWORD))
                .andReturn();
        session = (MockHttpSession)
                Optional.ofNullable(welcome.getRequest().getSession(false)).orElseThrow();
        source = "log" + UUID.randomUUID();
    }

    private static String token(Document page) {
        return page.select("input[name=_csrf]").attr("value");
    }

    private Document page(String path) throws Exception {
        var result = http.perform(get(path).session(session)).andReturn();
        if (result.getRequest().getSession(false) instanceof MockHttpSession kept) {
            session = kept;
        }
        assertThat(result.getResponse().getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private String given(String mapping, boolean simulate) throws Exception {
        var form = page("/imports/new");
        var file = new MockMultipartFile("file", source + ".csv", "text/csv", SampleLogs.file("harbour-desk.csv"));
        var response = http.perform(multipart("/imports")
                        .file(file)
                        .session(session)
                        .param("_csrf", token(form))
                        .param("kind", ShippedMappings.SERVICENOW_LOG)
                        .param("mapping", mapping)
                        .param("simulate", Boolean.toString(simulate)))
                .andReturn()
                .getResponse();
        var leads = response.getRedirectedUrl();
        return leads == null ? response.getContentAsString() : leads;
    }

    private Document over(String path) throws Exception {
        for (int look = 0; look < 600; look++) {
            var page = page(path);
            if (page.select("#import-now[hx-get]").isEmpty()) {
                return page;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the import is not over after a minute");
    }

    @Test
    void theShippedMappingOfEachKindIsShownToBeEdited() throws Exception {
        assertThat(page("/imports/new").select("textarea#mapping").text()).contains("incident_state");
        assertThat(page("/imports/new?kind=xes").select("textarea#mapping").text())
                .contains("concept:name");
    }

    @Test
    void aLogIsTriedFirstAndThenImported() throws Exception {
        var tried = over(given(SampleLogs.text("harbour-desk-mapping.json"), true));

        assertThat(tried.select("h1").text()).isEqualTo(source + ".csv");
        assertThat(tried.text()).contains("Simulated", "Records that would be new 2", "Line 9", "31.02.2031 09:30");
        var form = Optional.ofNullable(tried.selectFirst("form[action$=/execution]"))
                .orElseThrow();
        var leads = http.perform(post(form.attr("action"))
                        .session(session)
                        .param("_csrf", form.select("input[name=_csrf]").attr("value"))
                        .param("intent", form.select("input[name=intent]").attr("value")))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        var done = over(Optional.ofNullable(leads).orElseThrow());
        assertThat(done.text()).contains("Done", "New records 2");

        var flow = page("/flow?filter=source = \"import/" + source + "\"");
        assertThat(flow.select(".fl-tile").first())
                .extracting(tile -> tile.text())
                .asString()
                .contains("2", "Cases");
        assertThat(flow.select("#teams").text()).contains("3 hand-overs in 1 of 2 cases");
        assertThat(page("/imports").text()).contains(source + ".csv");
    }

    @Test
    void mistakesInTheMappingAreShownWithTheirPlaceAndTheTextIsKept() throws Exception {
        var wrong = SampleLogs.text("harbour-desk-mapping.json").replace("\"Europe/Berlin\"", "\"Europe/Berln\"");

        var page = Jsoup.parse(given(wrong, false));

        assertThat(page.select(".govuk-error-summary").text()).contains("/times/zone", "Europe/Berln");
        assertThat(page.select("textarea#mapping").text()).contains("Europe/Berln");
    }

    @Test
    void badRowsAreDownloadedWithoutFormulas() throws Exception {
        var csv = "id,t,state,team\n=1+1,yesterday,open,a\n";
        var file = new MockMultipartFile(
                "file", source + ".csv", "text/csv", csv.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var leads = http.perform(multipart("/imports")
                        .file(file)
                        .session(session)
                        .param("_csrf", token(page("/imports/new")))
                        .param("kind", ShippedMappings.SERVICENOW_LOG)
                        .param("mapping", SampleLogs.TINY)
                        .param("simulate", "true"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        over(Optional.ofNullable(leads).orElseThrow());

        var rows = http.perform(
                        get("/exports/import-rows?format=csv&import=" + leads.substring(leads.lastIndexOf('/') + 1))
                                .session(session))
                .andReturn()
                .getResponse();

        assertThat(rows.getContentType()).startsWith("text/csv");
        assertThat(rows.getContentAsString())
                .contains("\"'=1+1,yesterday,open,a\"")
                .contains("not a time");
    }
}
