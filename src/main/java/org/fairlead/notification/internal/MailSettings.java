package org.fairlead.notification.internal;

import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How e-mails leave: settings {@code fairlead.mail.*}. Without a host none do.
 *
 * @param host the mail server; empty for none
 * @param port its port
 * @param user who signs in there; empty for nobody
 * @param password their password
 * @param starttls {@code required} (usual with a user), {@code offered} to use it where the server can, or {@code off}
 * @param from the sender's address
 * @param links where people reach this tool, such as {@code https://fairlead.example}; links in e-mails begin with it
 */
@ConfigurationProperties("fairlead.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("25") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("offered") String starttls,
        @DefaultValue("fairlead@localhost") String from,
        @DefaultValue("http://localhost:8080") String links) {

    /** Refuses what cannot work, when the tool starts. */
    MailSettings {
        starttls = starttls.toLowerCase(Locale.ROOT);
        if (!Addresses.usable(from)) {
            throw new IllegalArgumentException("fairlead.mail.from is no e-mail address: " + from);
        }
        if (!starttls.matches("required|offered|off")) {
            throw new IllegalArgumentException("fairlead.mail.starttls is required, offered or off, not: " + starttls);
        }
        if (!links.matches("https?://[^\\s/<>\"]+")) {
            throw new IllegalArgumentException(
                    "fairlead.mail.links is an address without a path, such as https://fairlead.example, not: "
                            + links);
        }
        if (!user.isEmpty() && starttls.equals("off")) {
            throw new IllegalArgumentException(
                    "a password is not sent in the clear: set fairlead.mail.starttls=required");
        }
    }

    boolean sends() {
        return !host.isBlank();
    }

    /** What stands after the at sign in identifiers of e-mails. */
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + "]";
    }
}
