package org.fairlead.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fairlead.access.Sharing;
import org.fairlead.access.Sharings;
import org.fairlead.platform.once.Once;
import org.fairlead.reply.Replies;
import org.fairlead.reply.Reply;
import org.fairlead.template.Template;
import org.fairlead.template.Templates;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A reply is put into a note by its code and a key, and a step of a checklist is taken, with nothing but the keyboard. */
@Journey
class CannedReplyJourneyTest {

    @Autowired
    Harbour.Parts parts;

    @Autowired
    Templates templates;

    @LocalServerPort
    int port;

    @Test
    void aCodeAndEnterPutItIn() {
        var harbour = new Harbour(parts);
        var number = harbour.number(harbour.logged("Mail is late"));
        var reply = new Reply("en-GB", Map.of("en-GB", "Dear {{affected.name}}, about {{number}}."), null);
        templates.keep(
                Replies.KIND,
                new Templates.Wish<>(
                        new Template.Said<>("Greeting", "hello", reply), new Sharings.Wish(Sharing.PERSON, null)),
                harbour.estate.agent,
                Once.NONE);
        try (var agent = harbour.visitor(harbour.estate.agent, port, true)) {
            agent.open("/incidents/" + number + "/note");
            var text = agent.page().locator("#text");
            text.click();
            agent.page().waitForFunction("() => document.querySelector('[data-draft-status]') !== null");
            agent.page().keyboard().type("I looked. //he");
            agent.page().locator("#reply-choices [role=option]").first().waitFor();
            assertThat(text.getAttribute("aria-activedescendant")).isEqualTo("reply-0");
            assertThat(Axe.findings(agent.page(), java.util.List.of("light"))).isEmpty();
            agent.page().keyboard().press("Enter");

            assertThat(text.inputValue()).isEqualTo("I looked. Dear User, about " + number + ".");
            assertThat(agent.page().locator("#reply-choices").count()).isZero();
            assertThat(agent.text("[data-reply-status]")).startsWith("Put in: Greeting.");

            agent.page().keyboard().type(" //zz");
            agent.page()
                    .waitForFunction(
                            "() => document.querySelector('[data-reply-status]').textContent.startsWith('No canned reply')");
            for (int typed = 0; typed < 5; typed++) {
                agent.page().keyboard().press("Backspace");
            }
            agent.press("Write a note");
            agent.sees("It is on the timeline");
            agent.sees("Dear User, about " + number);
            assertThat(agent.complaints()).isEmpty();
        }
    }
}
