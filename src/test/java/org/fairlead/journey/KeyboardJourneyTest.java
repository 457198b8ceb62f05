package org.fairlead.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.fairlead.testing.Estate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The twenty tasks of docs/reference/top-tasks.md without a mouse, in a window of 320 by 256 pixels: what a window of 1280 by 1024 has at
 * 400 %. Each method does those of one role.
 */
@Journey
class KeyboardJourneyTest {

    private static final int WIDE = 320;
    private static final int TALL = 256;

    @Autowired
    Harbour.Parts parts;

    @LocalServerPort
    int port;

    @Test
    void whatTheDeskDoes() {
        var harbour = new Harbour(parts);
        var known = harbour.number(harbour.logged("Bollard camera is dark"));
        try (var agent = new Visitor("http://localhost:" + port, true)) {
            agent.page().setViewportSize(WIDE, TALL);
            var keys = new Keyboard(agent);
            agent.open("/sign-in");
            keys.fill("#login", Harbour.login(harbour.estate.agent));
            keys.fill("#password", Estate.PASSWORD);
            keys.press("Enter");
            agent.page().waitForURL("**/");
            keys.sees("What to do next");
            keys.press("Tab");
            assertThat(keys.focused("element => element.textContent.trim()")).isEqualTo("Skip to main content");
            keys.press("Enter");

            keys.press("c");
            agent.page().waitForURL("**/incidents/new");
            keys.fill("#title", "Printing stops after a page");
            keys.choose("#service", harbour.estate.service.toString());
            keys.send();
            keys.sees("Logged", "Printing stops after a page");
            var number = agent.text(".fl-pagehead__number .fl-mono");
            changed(keys, number);
            explained(keys, number);
            toldToTheUser(keys, number);
            attached(agent, keys, number);
            handedOver(agent, keys, number, harbour);
            found(agent, keys, known);
            listed(agent, keys, harbour);
            keys.follow(".fl-bell");
            agent.page().waitForURL("**/notifications");
            keys.sees();
            assertThat(agent.complaints()).isEmpty();
        }
    }

    private static void changed(Keyboard keys, String number) {
        keys.follow(".fl-pagehead [data-edit][href$='/fields/title']");
        keys.to("#title");
        keys.fill("#title", "Printing stops after two pages");
        keys.press("Enter");
        keys.sees("Printing stops after two pages");
        keys.to("[data-edit][href='/incidents/" + number + "/fields/title']");
    }

    private static void explained(Keyboard keys, String number) {
        keys.follow("main a[href^='/incidents/" + number + "/why']");
        keys.sees("Why? Customer");
        keys.follow("main a[href='/incidents/" + number + "']");
        keys.sees("Timeline");
    }

    private static void toldToTheUser(Keyboard keys, String number) {
        keys.fill("#text", "Which printer is it?");
        keys.pick("audience", "EVERYONE");
        keys.follow("form[action='/incidents/" + number + "/note'] .fl-actions button");
        keys.sees("Note added", "Which printer is it?");
    }

    private static void attached(Visitor agent, Keyboard keys, String number) {
        agent.open("/records/" + number + "/attachments");
        keys.to("input[type=file]");
        // What the browser opens here is its own: by keyboard one comes as far as to it.
        var file = new FilePayload("pages.txt", "text/plain", "Two of them".getBytes(StandardCharsets.UTF_8));
        agent.page().locator("input[type=file]").setInputFiles(file);
        keys.send();
        keys.sees("pages.txt");
        keys.follow("main a[href='/incidents/" + number + "']");
    }

    private static void handedOver(Visitor agent, Keyboard keys, String number, Harbour harbour) {
        agent.page().waitForURL("**/incidents/" + number);
        keys.press("h");
        agent.page().waitForURL("**/hand-over");
        keys.choose("#to", harbour.estate.network.toString());
        for (var item : new String[] {"SYMPTOMS", "TESTS_DONE", "IMPACT"}) {
            keys.fill("[name='packet/" + item + "']", "The second page never comes");
        }
        keys.send();
        keys.sees("Offered");
    }

    private static void found(Visitor agent, Keyboard keys, String number) {
        keys.press("Control+k");
        keys.type(number);
        agent.page()
                .locator("#palette [aria-selected=true]", new Page.LocatorOptions().setHasText(number))
                .waitFor();
        keys.press("Enter");
        agent.page().waitForURL("**/incidents/" + number);
        keys.sees("Bollard camera is dark");
    }

    /** Narrows the list, keeps it as a view, and marks all of it. */
    private static void listed(Visitor agent, Keyboard keys, Harbour harbour) {
        agent.open("/incidents");
        keys.fill("#filter", "service = " + harbour.estate.service);
        keys.press("Escape");
        keys.press("Enter");
        keys.sees("Bollard camera is dark", "Printing stops after two pages");
        keys.follow("main a[href^='/views/new']");
        keys.fill("#name", "Ours by keyboard");
        keys.send();
        keys.sees("Ours by keyboard");
        agent.open("/incidents?filter=service+%3D+" + harbour.estate.service);
        keys.follow("main a[href^='/bulk-changes/new']");
        keys.pick("act", "note");
        keys.follow("main form .fl-actions button");
        keys.fill("textarea[name='text']", "We look at both");
        keys.send();
        keys.sees("What comes of it");
    }

    @Test
    void whatAResolverDoes() {
        var harbour = new Harbour(parts);
        var one = harbour.logged("Mail is late");
        harbour.offered(one, harbour.estate.network, harbour.estate.agent);
        var other = harbour.logged("Calendar is empty");
        harbour.offered(other, harbour.estate.network, harbour.estate.agent);
        try (var network = harbour.visitor(harbour.estate.networkResolver, port, true)) {
            network.page().setViewportSize(WIDE, TALL);
            var keys = new Keyboard(network);
            network.open("/");
            keys.follow("main a[href='/incidents/" + harbour.number(other) + "']");
            keys.sees("offers you this incident");
            keys.follow("main a[href$='/reject']");
            keys.pick("code", "NOT_OURS");
            keys.fill("[name=reason]", "Our relays are healthy");
            keys.send();
            keys.sees("rejected the hand-off");

            var path = "/incidents/" + harbour.number(one);
            network.open(path);
            keys.to("form[action$='/accept'] button");
            assertThat(keys.focused("element => getComputedStyle(element).outlineStyle"))
                    .isEqualTo("solid");
            keys.press("Space");
            keys.sees("You hold it now");
            keys.fill("#text", "Looked at the relay: it is slow");
            keys.pick("audience", "OWN");
            keys.follow("form[action='" + path + "/note'] .fl-actions button");
            keys.sees("Note added");
            keys.follow("main a[href='" + path + "/pause']");
            keys.pick("reason", "");
            keys.fill("#evidence", "Rang at 14:10, message left");
            keys.send();
            keys.sees("Paused");
            keys.follow("form[action='" + path + "/resume'] button");
            keys.sees("Resumed");
            keys.follow("main a[href='" + path + "/resolve']");
            keys.pick("code", "");
            keys.fill("[name=words]", "The relay was replaced");
            keys.send();
            keys.sees("Resolved");
            assertThat(network.complaints()).isEmpty();

            theUserConfirms(harbour, path);
        }
        theDutyOfficerDecides(harbour);
    }

    private void theUserConfirms(Harbour harbour, String path) {
        try (var user = harbour.visitor(harbour.estate.user, port, true)) {
            user.page().setViewportSize(WIDE, TALL);
            var keys = new Keyboard(user);
            user.open("/");
            keys.follow("main a[href='" + path + "']");
            keys.sees("Does it work again?");
            keys.follow("form[action='" + path + "/confirm'] button");
            keys.sees("Confirmed and closed");
            keys.follow("a[href='/']");
            keys.follow("main a[href='/incidents/new']");
            keys.fill("#title", "The door does not open");
            keys.choose("#service", harbour.estate.service.toString());
            keys.send();
            keys.sees("The door does not open");
            assertThat(user.complaints()).isEmpty();
        }
    }

    private void theDutyOfficerDecides(Harbour harbour) {
        var disputed = harbour.logged("Nobody wants this");
        harbour.rejectedThrice(disputed, harbour.estate.networkResolver);
        try (var officer = harbour.visitor(harbour.estate.dutyOfficer, port, true)) {
            officer.page().setViewportSize(WIDE, TALL);
            var keys = new Keyboard(officer);
            officer.open("/incidents/" + harbour.number(disputed));
            keys.follow("main a[href$='/arbitrate'], main a[href$='/decide']");
            keys.choose("#holder", harbour.estate.network.toString());
            keys.fill("[name=reason]", "The trace shows their relay");
            keys.send();
            keys.sees("must hold it");
            assertThat(officer.complaints()).isEmpty();
        }
    }
}
