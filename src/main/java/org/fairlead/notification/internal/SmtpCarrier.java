package org.fairlead.notification.internal;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.fairlead.platform.words.Readable;
import org.jspecify.annotations.Nullable;

/** Speaks SMTP. Every wait ends: nobody answers for longer than a quarter of a minute. */
final class SmtpCarrier implements Carrier {

    private static final String PATIENCE = "15000";
    private static final int PERMANENT = 500;
    private static final int LONGEST_ANSWER = 400;

    private final MailSettings settings;
    private final Session session;

    SmtpCarrier(MailSettings settings) {
        this.settings = settings;
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE);
        properties.setProperty("mail.smtp.timeout", PATIENCE);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE);
        properties.setProperty(
                "mail.smtp.starttls.enable",
                Boolean.toString(!settings.starttls().equals("off")));
        properties.setProperty(
                "mail.smtp.starttls.required",
                Boolean.toString(settings.starttls().equals("required")));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        properties.setProperty("mail.smtp.from", settings.from());
        properties.setProperty("mail.smtp.localhost", settings.domain());
        session = Session.getInstance(properties);
    }

    @Override
    public List<Outcome> carry(List<Letter> letters) {
        var outcomes = new ArrayList<Outcome>();
        try (var transport = session.getTransport("smtp")) {
            transport.connect(
                    settings.host(), settings.port(), emptyAsNull(settings.user()), emptyAsNull(settings.password()));
            for (var letter : letters) {
                outcomes.add(carry(transport, letter));
            }
        } catch (AuthenticationFailedException refused) {
            return later(letters, outcomes, "The mail server does not let us in: " + words(refused));
        } catch (MessagingException away) {
            return later(letters, outcomes, "The mail server cannot be reached: " + words(away));
        }
        return outcomes;
    }

    private static @Nullable String emptyAsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private Outcome carry(Transport transport, Letter letter) {
        try {
            var message = LetterForm.of(session, letter, settings);
            transport.sendMessage(message, message.getAllRecipients());
            return new Outcome.Taken();
        } catch (MessagingException failed) {
            return code(failed) >= PERMANENT ? new Outcome.Never(words(failed)) : new Outcome.Later(words(failed));
        } catch (IllegalStateException broken) {
            return new Outcome.Later("The connection broke before: " + words(broken));
        }
    }

    /** Whatever was not carried waits; what was carried before stays so. */
    private static List<Outcome> later(List<Letter> letters, List<Outcome> outcomes, String answer) {
        while (outcomes.size() < letters.size()) {
            outcomes.add(new Outcome.Later(answer));
        }
        return outcomes;
    }

    /** The server's number; 0 where it gave none, as when the connection broke. */
    private static int code(MessagingException failed) {
        for (Exception each = failed; each != null; each = next(each)) {
            int code = switch (each) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException send when send.getNextException() == null -> send.getReturnCode();
                default -> 0;
            };
            if (code > 0) {
                return code;
            }
        }
        return failed instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
    }

    private static @Nullable Exception next(Exception failed) {
        return failed instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static String words(Exception failed) {
        var all = new StringBuilder();
        for (Exception each = failed; each != null; each = next(each)) {
            all.append(all.isEmpty() ? "" : " – ").append(each.getMessage());
        }
        var line = all.toString().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return Readable.shortened(line, LONGEST_ANSWER);
    }
}
