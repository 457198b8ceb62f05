package org.fairlead.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people write stays in the subject and the parts of an e-mail. */
class LetterFormTest {

    private static final String ADDRESS = "duty@harbour.example";

    @Test
    void nothingThatPeopleWriteBecomesAHeader() throws Exception {
        var letter = new Letter(
                UUID.randomUUID(),
                1,
                ADDRESS,
                "Hello\r\nBcc: everybody@harbour.example\u2028X: y\u0000",
                "text",
                "<p>html</p>",
                "https://fairlead.harbour.example/unsubscribe/x",
                Instant.parse("2026-01-01T00:00:00Z"),
                null);
        var settings = new MailSettings("localhost", 25, "", "", "off", "fairlead@harbour.example", "http://localhost");
        var form = LetterForm.of(Session.getInstance(new Properties()), letter, settings);
        assertThat(form.getHeader("Bcc")).isNull();
        assertThat(form.getHeader("X")).isNull();
        assertThat(form.getAllRecipients()).hasSize(1);
        assertThat(form.getHeader("Subject")).hasSize(1);
        for (var bad : List.of(
                "a@b.example, c@d.example",
                "a@b.example\r\nBcc: c@d.example",
                "<a@b.example>",
                "\"a b\"@c.example",
                "a b@c",
                "")) {
            assertThat(Addresses.usable(bad)).as(bad).isFalse();
        }
        assertThat(Addresses.usable(ADDRESS)).isTrue();
    }
}
