package org.fairlead.incident.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import org.fairlead.incident.Browsing;
import org.fairlead.incident.Scripts;
import org.fairlead.incident.StandingTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What nobody would send by accident is refused in words, and never a failure. */
@StandingTest
class OddBodiesTest {

    @Autowired
    private Scripts scripts;

    @Autowired
    private MockMvc http;

    @Test
    void nullsWithinListsAndObjects() {
        var desk = scripts.as(scripts.estate().agent);

        desk.post("/api/v1/views", "{\"name\":\"a\",\"columns\":[null]}").is(422);
        desk.post("/api/v1/bulk-changes", "{\"filter\":\"open\",\"act\":\"note\",\"values\":{\"text\":null}}")
                .is(422);
    }

    @Test
    void namesThatAreUsedAgainAndAgain() {
        var desk = scripts.as(scripts.estate().agent);
        var columns = "\"due\",".repeat(10_000) + "\"due\"";

        var said = desk.post("/api/v1/views", "{\"name\":\"a\",\"columns\":[" + columns + "]}")
                .is(201);
        assertThat(said.json().get("columns")).hasSize(1);
        desk.post("/api/v1/views", "{\"name\":\"b\",\"columns\":[\"" + "x".repeat(100_000) + "\"]}")
                .is(422);
    }

    @Test
    void aKeyThatIsTooLong() throws Exception {
        var browsing = new Browsing(http, scripts, scripts.estate().agent);
        var form = browsing.open("/views/new?list=incidents&filter=open");
        form.select("input[name=intent]").attr("value", "x".repeat(5_000));

        assertThat(browsing.send(form, "/views/new", "name", "Long").getStatus())
                .isLessThan(500);
    }

    @Test
    void aZeroByteInAName() throws Exception {
        assertThat(http.perform(get(URI.create("/incidents?a%00=b")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isLessThan(500);
    }
}
