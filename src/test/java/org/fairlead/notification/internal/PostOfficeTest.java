package org.fairlead.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairlead.db.notification.Tables.MAIL;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fairlead.db.notification.tables.records.MailRecord;
import org.fairlead.incident.Escalate;
import org.fairlead.incident.EscalationLevel;
import org.fairlead.incident.Escalations;
import org.fairlead.notification.MailWay;
import org.fairlead.notification.Preferences;
import org.fairlead.notification.Preferences.Digest;
import org.fairlead.notification.Preferences.Quiet;
import org.fairlead.notification.Reason;
import org.fairlead.notification.Way;
import org.fairlead.notification.internal.ScriptedServer.Fault;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.sql.Asker;
import org.fairlead.record.Audience;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** E-mails: what they say, what they carry, when they go out, and what becomes of them when the server fails. */
@TellingTest
class PostOfficeTest extends OnNotifications {

    private static final Preferences DIGEST_AT_TEN = new Preferences(
            Map.of(Reason.WATCHING, new Way(true, MailWay.DIGEST)),
            new Digest(false, LocalTime.of(10, 0)),
            null,
            null,
            null);

    @Autowired
    PostOffice office;

    @Autowired
    Reminder reminder;

    private GreenMail server;
    private String address;

    @BeforeEach
    void anAddress() {
        address = "duty." + UUID.randomUUID() + "@harbour.example";
        hasAddress(estate.dutyOfficer, address);
        clearMail();
    }

    /** E-mails of other tests are none of ours. */
    private void clearMail() {
        var trip = database.trip(Asker.TOOL);
        trip.write(DSL.deleteFrom(MAIL));
        trip.run();
    }

    private void startServer() {
        server = new GreenMail(new ServerSetup(TellingTest.MailPort.PORT, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @AfterEach
    void stopServer() {
        if (server != null) {
            server.stop();
        }
    }

    private List<MimeMessage> received() throws Exception {
        while (office.round()) {
            // The next ones at once.
        }
        return Arrays.stream(server.getReceivedMessages())
                .filter(message ->
                        GreenMailUtil.getAddressList(recipients(message)).contains(address))
                .toList();
    }

    private static Address[] recipients(MimeMessage message) {
        try {
            return message.getAllRecipients();
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private RecordId watched(String text) {
        chooses(estate.dutyOfficer, Reason.WATCHING, new Way(true, MailWay.AT_ONCE));
        var id = logged();
        watchers.watch(estate.dutyOfficer, id);
        tell();
        note(id, estate.agent, Audience.INVOLVED, text);
        tell();
        return id;
    }

    private List<MailRecord> mails() {
        var trip = database.trip(Asker.TOOL);
        var rows = trip.rows(
                MAIL,
                MAIL.PERSON_ID.eq(
                        estate.dutyOfficer.optionalPerson().orElseThrow().value()),
                MAIL.DUE_AT);
        trip.run();
        return rows.get();
    }

    @Test
    void anEmailSaysWhatTheTimelineSaysAndCarriesWhatProgramsNeed() throws Exception {
        startServer();
        var id = watched("The relay is full <b>& hot</b>");
        var mail = received().getFirst();

        assertThat(mail.getSubject()).startsWith(number(id) + " E-mail is delayed");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Precedence")).containsExactly("bulk");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("List-Unsubscribe")[0]).startsWith("<https://fairlead.harbour.example/unsubscribe/");
        assertThat(mail.getHeader("In-Reply-To")).containsExactly("<record-" + id + "@harbour.example>");
        assertThat(mail.getHeader("References")).containsExactly("<record-" + id + "@harbour.example>");
        assertThat(mail.getMessageID()).isEqualTo("<" + mails().getFirst().getId() + ".1@harbour.example>");
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        var text = parts.getBodyPart(0).getContent().toString();
        assertThat(text)
                .startsWith("OFFICIAL")
                .contains("The relay is full <b>& hot</b>")
                .contains("/incidents/" + number(id));
        var html = parts.getBodyPart(1).getContent().toString();
        assertThat(html)
                .contains("<strong>OFFICIAL")
                .contains("&lt;b&gt;&amp; hot&lt;/b&gt;")
                .doesNotContain("<b>&");
        assertThat(mails().getFirst().getState()).isEqualTo("SENT");
        assertThat(rows(estate.dutyOfficer, id).getLast().getMailedAt()).isEqualTo(clock.instant());
    }

    @Test
    void aReceiverThatIsRefusedForGoodIsNotTriedAgain() throws Exception {
        try (var scripted = new ScriptedServer(TellingTest.MailPort.PORT)) {
            scripted.fails(Fault.REFUSES_THE_RECEIVER);
            watched("Hello");
            office.round();
            assertThat(mails()).singleElement().satisfies(mail -> {
                assertThat(mail.getState()).isEqualTo("GAVE_UP");
                assertThat(mail.getAnswer()).contains("550").contains("no such mailbox");
            });
        }
    }

    @Test
    void aBusyServerIsTriedAgainLaterAndLater() throws Exception {
        try (var scripted = new ScriptedServer(TellingTest.MailPort.PORT)) {
            scripted.fails(Fault.IS_BUSY);
            watched("Hello");
            office.round();
            assertThat(mails().getFirst().getState()).isEqualTo("WAITING");
            assertThat(mails().getFirst().getNextAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));
            office.round();
            assertThat(mails().getFirst().getAttempts()).isEqualTo((short) 1);
            clock.pass(Duration.ofMinutes(1));
            office.round();
            assertThat(mails().getFirst().getNextAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));

            scripted.fails(Fault.NONE);
            clock.pass(Duration.ofMinutes(5));
            office.round();
            assertThat(scripted.taken()).hasSize(1);
            assertThat(mails().getFirst().getState()).isEqualTo("SENT");
        }
    }

    @Test
    void aServerThatIsAwayForDaysIsGivenUpAndSaysSo() {
        watched("Hello");
        for (int each = 0; each < 12; each++) {
            office.round();
            clock.pass(Duration.ofHours(25));
        }
        assertThat(mails().getFirst().getState()).isEqualTo("GAVE_UP");
        assertThat(mails().getFirst().getAnswer()).contains("cannot be reached");
    }

    @Test
    void aConnectionThatBreaksLosesNothingAndKeepsTheIdentity() throws Exception {
        try (var scripted = new ScriptedServer(TellingTest.MailPort.PORT)) {
            scripted.fails(Fault.HANGS_UP_IN_THE_MIDDLE);
            watched("Hello");
            office.round();
            assertThat(mails().getFirst().getState()).isEqualTo("WAITING");
            scripted.fails(Fault.HANGS_UP_AFTER_TAKING_IT);
            clock.pass(Duration.ofMinutes(1));
            office.round();
            assertThat(mails().getFirst().getState()).isEqualTo("WAITING");
            scripted.fails(Fault.NONE);
            clock.pass(Duration.ofMinutes(5));
            office.round();

            assertThat(mails().getFirst().getState()).isEqualTo("SENT");
            assertThat(scripted.taken()).hasSize(2);
            assertThat(scripted.taken().stream().map(PostOfficeTest::identity).distinct())
                    .hasSize(1);
        }
    }

    private static String identity(String mail) {
        return mail.lines()
                .filter(line -> line.startsWith("Message-ID:"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoeverIsKilledWhileSendingLeavesItToTheNext() throws Exception {
        startServer();
        watched("Hello");
        var killed = new PostOffice(
                store,
                null,
                letters -> List.of(),
                new MailSettings("h", 1, "", "", "off", "a@b.example", "http://x"),
                clock);
        assertThatThrownBy(killed::round).isInstanceOf(NullPointerException.class);
        assertThat(received()).isEmpty();
        assertThat(mails().getFirst().getState()).isEqualTo("WAITING");

        clock.pass(Duration.ofMinutes(5));
        assertThat(received()).hasSize(1);
        assertThat(received()).hasSize(1);
    }

    @Test
    void whatMayNoLongerBeReadDoesNotGoOut() throws Exception {
        startServer();
        watched("Secret by now");
        hasRoles(estate.dutyOfficer, Set.of(Role.REQUESTER));

        assertThat(received()).isEmpty();
        assertThat(mails().getFirst().getState()).isEqualTo("NOTHING_LEFT");
    }

    @Test
    void aDigestTellsSeveralThingsOnceAndLeavesOutWhatWasRead() throws Exception {
        startServer();
        chooses(estate.dutyOfficer, DIGEST_AT_TEN);
        var id = logged("First");
        var other = logged("Second");
        watchers.watch(estate.dutyOfficer, id);
        watchers.watch(estate.dutyOfficer, other);
        note(id, estate.agent, Audience.INVOLVED, "One");
        note(other, estate.agent, Audience.INVOLVED, "Two");
        note(other, estate.agent, Audience.INVOLVED, "Three");
        tell();
        notifications.readOn(estate.dutyOfficer, id);
        assertThat(received()).isEmpty();

        clock.pass(Duration.ofHours(1));
        var mail = received();
        assertThat(mail).hasSize(1);
        var text = ((MimeMultipart) mail.getFirst().getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
        assertThat(text).contains("Two").contains("Three").doesNotContain("One");
        assertThat(mail.getFirst().getHeader("In-Reply-To")).isNull();
    }

    @Test
    void quietHoursHoldWhatIsNotUrgent() throws Exception {
        startServer();
        chooses(
                estate.dutyOfficer,
                new Preferences(
                        Map.of(Reason.WATCHING, new Way(true, MailWay.AT_ONCE)),
                        null,
                        new Quiet(Set.of(DayOfWeek.TUESDAY), LocalTime.of(8, 0), LocalTime.of(12, 0)),
                        null,
                        null));
        var id = logged();
        watchers.watch(estate.dutyOfficer, id);
        note(id, estate.agent, Audience.INVOLVED, "Not urgent");
        incidents.escalate(id, new Escalate(EscalationLevel.DUTY_OFFICER, "Urgent"), estate.agent, Intent.NONE);
        tell();
        assertThat(received())
                .singleElement()
                .satisfies(mail -> assertThat(mail.getSubject()).contains("Escalated"));

        clock.pass(Duration.ofHours(3));
        assertThat(received()).hasSize(2);
    }

    private RecordId escalated(String why) {
        var id = logged();
        incidents.escalate(id, new Escalate(EscalationLevel.DUTY_OFFICER, why), estate.agent, Intent.NONE);
        return id;
    }

    private int receivedAfter(Duration wait) throws Exception {
        clock.pass(wait);
        reminder.round();
        return received().size();
    }

    @Test
    void whatAsksForAnAnswerIsToldAgainThoughItWasReadUntilItIsAnsweredAndEverMoreSeldom() throws Exception {
        startServer();
        var id = escalated("Urgent");
        tell();
        assertThat(received()).hasSize(1);
        notifications.readOn(estate.dutyOfficer, id);

        assertThat(receivedAfter(Duration.ofHours(1))).isEqualTo(2);
        assertThat(told(estate.dutyOfficer)).singleElement().satisfies(told -> {
            assertThat(told.times()).isEqualTo(2);
            assertThat(told.readAt()).isNull();
        });
        notifications.readAll(estate.dutyOfficer, clock.instant());
        assertThat(receivedAfter(Duration.ofHours(1))).isEqualTo(2);
        assertThat(receivedAfter(Duration.ofHours(1))).isEqualTo(3);
        assertThat(received().stream().map(PostOfficeTest::id).distinct()).hasSize(3);

        var escalation =
                Escalations.of(timelines.history(estate.agent, id)).all().getFirst();
        incidents.takeEscalation(id, escalation.id(), "On my way", estate.dutyOfficer, Intent.NONE);

        assertThat(receivedAfter(Duration.ofDays(1))).isEqualTo(3);
        assertThat(receivedAfter(Duration.ofDays(1))).isEqualTo(3);
    }

    @Test
    void whoeverChoseNeverIsNotToldAgain() throws Exception {
        startServer();
        chooses(estate.dutyOfficer, new Preferences(null, null, null, 0, null));
        escalated("Urgent");
        tell();

        assertThat(receivedAfter(Duration.ofHours(1))).isEqualTo(1);
        assertThat(receivedAfter(Duration.ofDays(1))).isEqualTo(1);
    }

    @Test
    void nothingIsToldAgainInQuietHours() throws Exception {
        startServer();
        var morning = new Quiet(Set.of(DayOfWeek.values()), LocalTime.of(8, 0), LocalTime.of(12, 0));
        chooses(estate.dutyOfficer, new Preferences(null, null, morning, null, null));
        escalated("Urgent");
        tell();
        assertThat(received()).hasSize(1);

        assertThat(receivedAfter(Duration.ofHours(1))).isEqualTo(1);
        assertThat(receivedAfter(Duration.ofHours(2))).isEqualTo(2);
    }

    @Test
    void whatIsDueForOnePersonAtOnceGoesIntoOneEmail() throws Exception {
        startServer();
        escalated("Urgent");
        escalated("Urgent as well");
        tell();
        assertThat(received()).hasSize(2);

        assertThat(receivedAfter(Duration.ofHours(1))).isEqualTo(3);
        assertThat(told(estate.dutyOfficer))
                .hasSize(2)
                .allSatisfy(told -> assertThat(told.times()).isEqualTo(2));
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void theLinkInAnEmailEndsItByOnePostWithoutSigningIn() throws Exception {
        startServer();
        watched("Hello");
        var link = received().getFirst().getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "");
        var path = URI.create(link).getPath();

        var asked = http.perform(MockMvcRequestBuilders.get(path)).andReturn().getResponse();
        assertThat(asked.getStatus()).isEqualTo(200);
        assertThat(settings.of(estate.dutyOfficer.person()).way(Reason.WATCHING).mail())
                .isEqualTo(MailWay.AT_ONCE);

        var ended = http.perform(MockMvcRequestBuilders.post(path)
                        .contentType("application/x-www-form-urlencoded")
                        .content("List-Unsubscribe=One-Click"))
                .andReturn()
                .getResponse();
        assertThat(ended.getStatus()).isEqualTo(200);
        assertThat(settings.of(estate.dutyOfficer.person()).way(Reason.WATCHING))
                .isEqualTo(new Way(true, MailWay.NONE));

        var forged = path.substring(0, path.length() - 3) + "AAA";
        assertThat(http.perform(MockMvcRequestBuilders.post(forged))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void whoHasNoAddressIsToldInThePageOnly() {
        hasAddress(estate.dutyOfficer, "two@b.example, three@c.example");
        var id = watched("Hello");
        assertThat(mails()).isEmpty();
        assertThat(rows(estate.dutyOfficer, id).getLast().getMail()).isEqualTo("NO_ADDRESS");
    }
}
