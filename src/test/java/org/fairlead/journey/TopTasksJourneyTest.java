package org.fairlead.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.fairlead.platform.actor.Actor;
import org.fairlead.testing.Estate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The twenty tasks of docs/reference/top-tasks.md: by keys alone in a window of 320 by 256 pixels, which is what a window of 1280 by 1024 has at
 * 400 %; with a mouse; with a mouse and no scripts; with a finger on a phone. Each method does those of one role.
 */
@Journey
class TopTasksJourneyTest {

    @Autowired
    Harbour.Parts parts;

    @LocalServerPort
    int port;

    /** Whoever is at work, and how. */
    enum Way {
        KEYS(320, 256),
        MOUSE(1280, 900),
        NO_SCRIPTS(1280, 900),
        PHONE(360, 740);

        private final int wide;
        private final int tall;

        Way(int wide, int tall) {
            this.wide = wide;
            this.tall = tall;
        }

        Hand hand(int port) {
            boolean scripts = this != NO_SCRIPTS;
            boolean finger = this == PHONE;
            var visitor = new Visitor("http://localhost:" + port, scripts, finger);
            visitor.page().setViewportSize(wide, tall);
            return this == KEYS ? new Keyboard(visitor) : new Pointer(visitor, scripts, finger);
        }
    }

    private Hand signedIn(Way way, Actor who) {
        var hand = way.hand(port);
        hand.visitor().open("/sign-in");
        hand.fill("#login", Harbour.login(who));
        hand.fill("#password", Estate.PASSWORD);
        hand.enter("#password");
        hand.visitor().page().waitForURL("**/");
        return hand;
    }

    @EnumSource
    @ParameterizedTest
    void whatTheDeskDoes(Way way) {
        var harbour = new Harbour(parts);
        var known = harbour.number(harbour.logged("Bollard camera is dark"));
        var hand = signedIn(way, harbour.estate.agent);
        try (var agent = hand.visitor()) {
            hand.sees("What to do next");
            if (hand instanceof Keyboard keys) {
                keys.press("Tab");
                assertThat(keys.focused("element => element.textContent.trim()"))
                        .isEqualTo("Skip to main content");
                keys.press("Enter");
            }
            hand.act("c");
            agent.page().waitForURL("**/incidents/new");
            hand.fill("#title", "Printing stops after a page");
            hand.choose("#service", harbour.estate.service.toString());
            hand.send();
            hand.sees("Logged", "Printing stops after a page");
            var number = agent.text(".fl-pagehead__number .fl-mono");
            changed(hand, number);
            explained(hand, number);
            toldToTheUser(hand, number);
            attached(agent, hand, number);
            handedOver(agent, hand, number, harbour);
            found(agent, hand, known);
            listed(agent, hand, harbour);
            hand.follow(".fl-bell");
            agent.page().waitForURL("**/notifications");
            hand.sees();
            assertThat(agent.complaints()).isEmpty();
        }
    }

    private static void changed(Hand hand, String number) {
        hand.follow(".fl-pagehead [data-edit][href$='/fields/title']");
        hand.fill("#title", "Printing stops after two pages");
        hand.enter("#title");
        hand.sees("Printing stops after two pages");
        hand.to("[data-edit][href='/incidents/" + number + "/fields/title']");
    }

    private static void explained(Hand hand, String number) {
        hand.follow("main a[href^='/incidents/" + number + "/why']");
        hand.sees("Why? Customer");
        hand.follow("main a[href='/incidents/" + number + "']");
        hand.sees("Timeline");
    }

    private static void toldToTheUser(Hand hand, String number) {
        hand.fill("#text", "Which printer is it?");
        hand.pick("audience", "EVERYONE");
        hand.follow("form[action='/incidents/" + number + "/note'] .fl-actions button");
        hand.sees("Note added", "Which printer is it?");
    }

    private static void attached(Visitor agent, Hand hand, String number) {
        agent.open("/records/" + number + "/attachments");
        hand.attach(new FilePayload("pages.txt", "text/plain", "Two of them".getBytes(StandardCharsets.UTF_8)));
        hand.send();
        hand.sees("pages.txt");
        hand.follow("main a[href='/incidents/" + number + "']");
    }

    private static void handedOver(Visitor agent, Hand hand, String number, Harbour harbour) {
        agent.page().waitForURL("**/incidents/" + number);
        hand.act("h");
        agent.page().waitForURL("**/hand-over");
        hand.choose("#to", harbour.estate.network.toString());
        for (var item : new String[] {"SYMPTOMS", "TESTS_DONE", "IMPACT"}) {
            hand.fill("[name='packet/" + item + "']", "The second page never comes");
        }
        hand.send();
        hand.sees("Offered");
    }

    private static void found(Visitor agent, Hand hand, String number) {
        hand.find(number);
        agent.page().waitForURL("**/incidents/" + number);
        hand.sees("Bollard camera is dark");
    }

    /** Narrows the list, keeps it as a view, and marks all of it. */
    private static void listed(Visitor agent, Hand hand, Harbour harbour) {
        agent.open("/incidents");
        hand.fill("#filter", "service = " + harbour.estate.service);
        hand.enter("#filter");
        hand.sees("Bollard camera is dark", "Printing stops after two pages");
        hand.follow("main a[href^='/views/new']");
        hand.fill("#name", "Ours by keyboard");
        hand.send();
        hand.sees("Ours by keyboard");
        agent.open("/incidents?filter=service+%3D+" + harbour.estate.service);
        hand.follow("main a[href^='/bulk-changes/new']");
        hand.pick("act", "note");
        hand.follow("main form .fl-actions button");
        hand.fill("textarea[name='text']", "We look at both");
        hand.send();
        hand.sees("What comes of it");
    }

    @EnumSource
    @ParameterizedTest
    void whatAResolverDoes(Way way) {
        var harbour = new Harbour(parts);
        var one = harbour.logged("Mail is late");
        harbour.offered(one, harbour.estate.network, harbour.estate.agent);
        var other = harbour.logged("Calendar is empty");
        harbour.offered(other, harbour.estate.network, harbour.estate.agent);
        var hand = signedIn(way, harbour.estate.networkResolver);
        try (var network = hand.visitor()) {
            hand.follow("main a[href='/incidents/" + harbour.number(other) + "']");
            hand.sees("offers you this incident");
            hand.follow("main a[href$='/reject']");
            hand.pick("code", "NOT_OURS");
            hand.fill("[name=reason]", "Our relays are healthy");
            hand.send();
            hand.sees("rejected the hand-off");

            var path = "/incidents/" + harbour.number(one);
            network.open(path);
            hand.follow("form[action$='/accept'] button");
            hand.sees("You hold it now");
            hand.fill("#text", "Looked at the relay: it is slow");
            hand.pick("audience", "OWN");
            hand.follow("form[action='" + path + "/note'] .fl-actions button");
            hand.sees("Note added");
            hand.follow("main a[href='" + path + "/pause']");
            hand.pick("reason", "");
            hand.fill("#evidence", "Rang at 14:10, message left");
            hand.send();
            hand.sees("Paused");
            hand.follow("form[action='" + path + "/resume'] button");
            hand.sees("Resumed");
            hand.follow("main a[href='" + path + "/resolve']");
            hand.pick("code", "");
            hand.fill("[name=words]", "The relay was replaced");
            hand.send();
            hand.sees("Resolved");
            assertThat(network.complaints()).isEmpty();

            theUserConfirms(way, harbour, path);
        }
        theDutyOfficerDecides(way, harbour);
    }

    private void theUserConfirms(Way way, Harbour harbour, String path) {
        var hand = signedIn(way, harbour.estate.user);
        try (var user = hand.visitor()) {
            hand.follow("main a[href='" + path + "']");
            hand.sees("Does it work again?");
            hand.follow("form[action='" + path + "/confirm'] button");
            hand.sees("Confirmed and closed");
            hand.follow("a[href='/']");
            hand.follow("main a[href='/incidents/new']");
            hand.fill("#title", "The door does not open");
            hand.choose("#service", harbour.estate.service.toString());
            hand.send();
            hand.sees("The door does not open");
            assertThat(user.complaints()).isEmpty();
        }
    }

    private void theDutyOfficerDecides(Way way, Harbour harbour) {
        var disputed = harbour.logged("Nobody wants this");
        harbour.rejectedThrice(disputed, harbour.estate.networkResolver);
        var hand = signedIn(way, harbour.estate.dutyOfficer);
        try (var officer = hand.visitor()) {
            officer.open("/incidents/" + harbour.number(disputed));
            hand.follow("main a[href$='/arbitrate'], main a[href$='/decide']");
            hand.choose("#holder", harbour.estate.network.toString());
            hand.fill("[name=reason]", "The trace shows their relay");
            hand.send();
            hand.sees("must hold it");
            assertThat(officer.complaints()).isEmpty();
        }
    }
}
