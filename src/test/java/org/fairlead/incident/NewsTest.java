package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fairlead.record.Audience;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Words go out past nothing that their writer has not seen. */
@StandingTest
class NewsTest extends OnIncidents {

    @Autowired
    private MockMvc http;

    private String address(RecordId id) {
        return "/incidents/" + history(id).header().identity().number();
    }

    @Test
    void aNoteIsStoppedWhenSomethingNewArrivedAndGoesOutWhenSentAgain() throws Exception {
        var id = logged();
        var agent = new Browsing(http, scripts, estate.agent);
        var page = agent.open(address(id));
        incidents.note(id, new WriteNote("It works again", Audience.EVERYONE, Set.of()), estate.user, Intent.NONE);
        int version = history(id).version();

        var stopped = agent.send(page, address(id) + "/note", "text", "Any news?", "audience", "EVERYONE");
        assertThat(history(id).version()).isEqualTo(version);
        assertThat(stopped.getContentAsString()).contains("It works again").contains("Any news?");

        var shown = Jsoup.parse(stopped.getContentAsString());
        agent.send(shown, address(id) + "/note", "text", "Good to hear", "audience", "EVERYONE");
        assertThat(history(id).version()).isGreaterThan(version);
    }

    /** Every act whose words others read, with what else its form asks. */
    @ParameterizedTest
    @ValueSource(strings = {"resolve", "pause", "hand-over", "escalate", "mark-operational", "cancel"})
    void noWordsOfAnActGoOutPastWhatIsNew(String act) throws Exception {
        var id = logged();
        var agent = new Browsing(http, scripts, estate.agent);
        var path = address(id) + "/" + act;
        var page = agent.open(path);
        incidents.note(id, new WriteNote("Still broken", Audience.EVERYONE, Set.of()), estate.user, Intent.NONE);
        int version = history(id).version();

        var stopped = agent.send(page, path, filled(page));

        assertThat(stopped.getContentAsString()).contains("Still broken");
        assertThat(history(id).version()).isEqualTo(version);
        var shown = Jsoup.parse(stopped.getContentAsString());
        assertThat(agent.send(shown, path, filled(shown)).getRedirectedUrl()).isNotNull();
        assertThat(history(id).version()).isGreaterThan(version);
    }

    /** Every box with words in it, and the first of what can be chosen. */
    private static String[] filled(Document page) {
        var values = new ArrayList<String>();
        page.select("form[data-drafts] textarea, form[data-drafts] input[name=evidence]")
                .forEach(box -> values.addAll(List.of(box.attr("name"), "Some words")));
        for (var name : page.select("form[data-drafts] input[type=radio]").eachAttr("name").stream()
                .distinct()
                .toList()) {
            values.addAll(
                    List.of(name, page.select("input[name=" + name + "]").last().val()));
        }
        page.select("form[data-drafts] select[name=to] option[value~=.+]").stream()
                .findFirst()
                .ifPresent(party -> values.addAll(List.of("to", party.val())));
        return values.toArray(String[]::new);
    }

    @Test
    void whatARequesterWritesIsStoppedByWhatTheyMayReadAndByNothingElse() throws Exception {
        var id = logged();
        var user = new Browsing(http, scripts, estate.user);
        var page = user.open(address(id));
        clock.pass(Duration.ofMinutes(1));
        incidents.note(id, new WriteNote("Not for users", Audience.OWN, Set.of()), estate.agent, Intent.NONE);
        user.send(page, address(id) + "/note", "text", "It is worse now");
        int version = history(id).version();

        page = user.open(address(id));
        clock.pass(Duration.ofMinutes(1));
        incidents.note(id, new WriteNote("Please restart it", Audience.EVERYONE, Set.of()), estate.agent, Intent.NONE);
        var stopped = user.send(page, address(id) + "/note", "text", "Anybody there?");

        assertThat(stopped.getContentAsString()).contains("Please restart it", "Anybody there?");
        assertThat(history(id).version()).isEqualTo(version + 1);
        user.send(Jsoup.parse(stopped.getContentAsString()), address(id) + "/note", "text", "I did");
        assertThat(user.open(address(id)).text()).contains("I did").doesNotContain("Anybody there?");
    }

    @Test
    void aRequestersFormTellsNoPlaceAndAnUnreadableMarkIsAnError() throws Exception {
        var id = logged();
        var user = new Browsing(http, scripts, estate.user);
        var page = user.open(address(id));

        assertThat(page.select("form[action$=/note] input[name=basedOn]")).isEmpty();
        page.select("form[action$=/note] input[name=readUntil]").val("yesterday");
        var answer = user.send(page, address(id) + "/note", "text", "Hello");
        assertThat(answer.getContentAsString()).contains("Hello", "Enter a date and a time");
        assertThat(user.open(address(id)).text()).doesNotContain("Hello");
    }
}
