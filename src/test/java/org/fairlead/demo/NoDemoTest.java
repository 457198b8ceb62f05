package org.fairlead.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.fairlead.access.SignInsToTry;
import org.fairlead.testing.FairleadTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Without the demo, nothing of it is there. */
@FairleadTest
class NoDemoTest {

    @Autowired
    MockMvc http;

    @Autowired
    ObjectProvider<LiveWork> live;

    @Autowired
    ObjectProvider<SignInsToTry> signIns;

    @Test
    void nobodyMovesByItselfAndNoSignInIsShown() throws Exception {
        var page = Jsoup.parse(
                http.perform(get("/sign-in")).andReturn().getResponse().getContentAsString());

        assertThat(page.select("input[name=login]")).hasSize(1);
        assertThat(page.select("table")).isEmpty();
        assertThat(live.stream()).isEmpty();
        assertThat(signIns.stream()).isEmpty();
    }
}
