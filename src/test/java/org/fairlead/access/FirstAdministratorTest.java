package org.fairlead.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.sql.SQLException;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.register.Register;
import org.fairlead.testing.Estate;
import org.fairlead.testing.FairleadTest;
import org.fairlead.testing.TestDatabase;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@FairleadTest
class FirstAdministratorTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private FirstAdministratorLinks links;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Register register;

    @Autowired
    private Estate estate;

    @Test
    void theLinkWorksOnceAndMakesTheFirstAdministrator() throws Exception {
        forgetEverybody();
        var path = links.oneTimePath().orElseThrow();
        assertThat(links.oneTimePath()).contains(path);
        assertThat(http.perform(get(path + "x")).andReturn().getResponse().getStatus())
                .isEqualTo(404);

        var browser = new Session(http);
        assertThat(Jsoup.parse(browser.get_(path).getResponse().getContentAsString())
                        .select("h1")
                        .text())
                .isEqualTo("The first administrator");
        var empty = browser.send(path, "organisation", "", "login", "", "password", "short");
        assertThat(empty.getResponse().getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.getResponse().getContentAsString()).select(".govuk-error-summary__list li"))
                .hasSize(5);

        var done = browser.send(
                path,
                "organisation",
                "Ministry of Ports",
                "organisationRoles",
                "CUSTOMER",
                "name",
                "Ada First",
                "roles",
                "DUTY_OFFICER",
                "login",
                "Ada",
                "password",
                Estate.PASSWORD);
        assertThat(done.getResponse().getStatus()).isEqualTo(303);
        assertThat(browser.get_("/account").getResponse().getContentAsString())
                .contains("Ada First", "Ministry of Ports", "Duty officer, Administrator");

        assertThat(links.oneTimePath()).isEmpty();
        assertThat(http.perform(get(path)).andReturn().getResponse().getStatus())
                .isEqualTo(404);
        var ada = accounts.named("ada").orElseThrow();
        assertThat(register.latest(People.PERSON, ada.person().value())
                        .orElseThrow()
                        .body()
                        .roles())
                .containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.DUTY_OFFICER);
    }

    @Test
    void thereIsNoLinkWhenSomebodyCanSignIn() {
        estate.atTheIntegrator(Role.AGENT);
        assertThat(links.oneTimePath()).isEmpty();
        assertThat(links.works("")).isFalse();
    }

    private static void forgetEverybody() throws SQLException {
        try (var owner = TestDatabase.owner().getConnection();
                var statement = owner.createStatement()) {
            statement.execute("delete from access.token");
            statement.execute("delete from access.account");
        }
    }
}
