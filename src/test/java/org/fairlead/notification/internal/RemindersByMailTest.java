package org.fairlead.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairlead.db.notification.Tables.MAIL;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fairlead.notification.MailWay;
import org.fairlead.notification.Reason;
import org.fairlead.notification.Unsubscribing;
import org.fairlead.notification.Way;
import org.fairlead.platform.background.BackgroundWork;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.sql.Asker;
import org.fairlead.todo.Todos;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A reminder goes out as an e-mail of its own, once for each time it is due, unless what it is of was done meanwhile. */
@TellingTest
class RemindersByMailTest extends OnNotifications {

    @Autowired
    PostOffice office;

    @Autowired
    Todos todos;

    @Autowired
    Unsubscribing unsubscribing;

    @Autowired
    List<BackgroundWork> work;

    private void remind() {
        work.stream().filter(each -> each.name().equals("reminders of to-dos")).forEach(each -> {
            while (each.round()) {
                continue;
            }
        });
    }

    private UUID due(String text) {
        var at = clock.instant().plus(Duration.ofMinutes(5));
        return todos.keep(estate.dutyOfficer, new Todos.Wish(text, at, at), null, Once.NONE)
                .id();
    }

    @Test
    void itSaysWhatItsOwnerWroteAndNothingOfWhatIsDone() throws Exception {
        var trip = database.trip(Asker.TOOL);
        trip.write(DSL.deleteFrom(MAIL));
        trip.run();
        var address = "duty." + UUID.randomUUID() + "@harbour.example";
        hasAddress(estate.dutyOfficer, address);
        due("Ring <b>the harbour</b>");
        var done = due("Buy milk");
        clock.pass(Duration.ofMinutes(5));
        remind();
        remind();
        todos.done(estate.dutyOfficer, done);
        var server = new GreenMail(new ServerSetup(TellingTest.MailPort.PORT, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            while (office.round()) {
                continue;
            }
            var received = Arrays.stream(server.getReceivedMessages()).toList();
            assertThat(received).hasSize(1);
            assertThat(received.getFirst().getSubject()).isEqualTo("Reminder: Ring <b>the harbour</b>");
            assertThat(received.getFirst().getAllRecipients()[0]).hasToString(address);
        } finally {
            server.stop();
        }
        var person = estate.dutyOfficer.optionalPerson().orElseThrow();
        unsubscribing.end(new Unsubscribing.Wish(person, Reason.REMINDER.code()));
        assertThat(settings.own(estate.dutyOfficer).preferences().chosen().get(Reason.REMINDER))
                .isEqualTo(new Way(true, MailWay.NONE));
        due("Once more");
        clock.pass(Duration.ofMinutes(5));
        remind();
        while (office.round()) {
            continue;
        }
        var rows = database.trip(Asker.TOOL);
        var waiting = rows.rows(MAIL, MAIL.PERSON_ID.eq(person.value()).and(MAIL.STATE.eq("WAITING")));
        rows.run();
        assertThat(waiting.get()).isEmpty();
    }
}
