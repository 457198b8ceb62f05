package org.fairlead.notification.internal;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.fairlead.platform.words.Readable;

/**
 * An e-mail as it travels: text and HTML, one identity however often it is sent, and the headers by which programs know that a program
 * wrote it. What people wrote stands in the subject and the parts only, and never begins a line of the head.
 */
final class LetterForm extends MimeMessage {

    private static final int LONGEST_SUBJECT = 200;

    private final String identity;

    private LetterForm(Session session, String identity) {
        super(session);
        this.identity = identity;
    }

    static MimeMessage of(Session session, Letter letter, MailSettings settings) throws MessagingException {
        var domain = settings.domain();
        var message = new LetterForm(session, "<" + letter.mail() + "." + letter.turn() + "@" + domain + ">");
        message.setFrom(sender(settings));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(oneLine(letter.subject()), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(letter.at()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Precedence", "bulk");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        if (letter.record().isPresent()) {
            var thread = "<record-" + letter.record().get() + "@" + domain + ">";
            message.setHeader("In-Reply-To", thread);
            message.setHeader("References", thread);
        }
        message.setContent(parts(letter));
        message.saveChanges();
        return message;
    }

    private static InternetAddress sender(MailSettings settings) throws MessagingException {
        try {
            return new InternetAddress(settings.from(), "Fairlead", StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException missing) {
            throw new IllegalStateException("every Java has UTF-8", missing);
        }
    }

    /** No control character of any kind, and no line that never ends. */
    static String oneLine(String text) {
        var line = text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return Readable.shortened(line, LONGEST_SUBJECT);
    }

    private static MimeMultipart parts(Letter letter) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(letter.text(), StandardCharsets.UTF_8.name(), "plain");
        var html = new MimeBodyPart();
        html.setText(letter.html(), StandardCharsets.UTF_8.name(), "html");
        return new MimeMultipart("alternative", text, html);
    }

    /** The same whenever it is sent again, so that a receiver who gets it twice sees it once. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", identity);
    }
}
