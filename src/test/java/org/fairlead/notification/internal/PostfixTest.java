package org.fairlead.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairlead.db.notification.Tables.MAIL;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.util.Properties;
import java.util.UUID;
import org.fairlead.notification.MailWay;
import org.fairlead.notification.Reason;
import org.fairlead.notification.Way;
import org.fairlead.platform.sql.Asker;
import org.fairlead.record.Audience;
import org.fairlead.testing.FreePort;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A notification goes through a real Postfix into a mailbox; a receiver that Postfix refuses is given up. */
@TellingTest
class PostfixTest extends OnNotifications {

    @Autowired
    LetterWriter writer;

    @Test
    void aNotificationArrivesInAMailbox() throws Exception {
        Assumptions.assumeTrue(
                Postfix.obstacle().isEmpty(), () -> Postfix.obstacle().orElse(""));
        int port = FreePort.find();
        var mail = new MailSettings(
                "127.0.0.1", port, "", "", "offered", "fairlead@harbour.example", "https://fairlead.harbour.example");
        var office = new PostOffice(store, writer, new SmtpCarrier(mail), mail, clock);
        hasAddress(estate.dutyOfficer, "duty." + UUID.randomUUID() + "@harbour.example");
        hasAddress(estate.networkLead, "gone@harbour.example");
        var trip = database.trip(Asker.TOOL);
        trip.write(DSL.deleteFrom(MAIL));
        trip.run();
        try (var postfix = Postfix.start(port)) {
            var id = logged("Überlastetes Relais – „Nord“");
            offered(id, estate.network);
            chooses(estate.dutyOfficer, Reason.WATCHING, new Way(true, MailWay.AT_ONCE));
            watchers.watch(estate.dutyOfficer, id);
            note(id, estate.agent, Audience.INVOLVED, "Die Warteschlange ist voll. " + "x".repeat(2_000));
            tell();
            while (office.round()) {
                // All of them.
            }

            var delivered = postfix.delivered(1);
            try (var file = Files.newInputStream(delivered.getFirst())) {
                var message = new MimeMessage(Session.getInstance(new Properties()), file);
                assertThat(message.getSubject()).contains("Überlastetes Relais – „Nord“");
                assertThat(message.getHeader("Return-Path")[0]).isEqualTo("<fairlead@harbour.example>");
                assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            }
            var rows = database.trip(Asker.TOOL);
            var refused = rows.rows(
                    MAIL,
                    MAIL.PERSON_ID.eq(
                            estate.networkLead.optionalPerson().orElseThrow().value()));
            rows.run();
            assertThat(refused.get()).isNotEmpty().allSatisfy(each -> {
                assertThat(each.getState()).isEqualTo("GAVE_UP");
                assertThat(each.getAnswer()).contains("554");
            });
        }
    }
}
