package org.fairlead.notification;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How something is told.
 *
 * @param page whether it stands among the notifications
 * @param mail whether and when an e-mail tells it
 */
public record Way(boolean page, MailWay mail) {

    /** Every way there is, the loudest first. */
    public static final List<Way> ALL = List.of(
            new Way(true, MailWay.AT_ONCE),
            new Way(true, MailWay.DIGEST),
            new Way(true, MailWay.NONE),
            new Way(false, MailWay.AT_ONCE),
            new Way(false, MailWay.DIGEST),
            new Way(false, MailWay.NONE));

    /** Whether it is not told at all. */
    public boolean off() {
        return !page && mail == MailWay.NONE;
    }

    /** The word in forms and in JSON, such as {@code page+digest}. */
    public String code() {
        var mailed = mail.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return off() ? "off" : mail == MailWay.NONE ? "page" : page ? "page+" + mailed : mailed;
    }

    /** The way of this word. */
    public static Optional<Way> of(String code) {
        return ALL.stream().filter(way -> way.code().equals(code)).findFirst();
    }

    /** Every word there is. */
    public static List<String> codes() {
        return ALL.stream().map(Way::code).toList();
    }

    /** All words of all ways, for a sentence. */
    public static String list() {
        return String.join(", ", codes());
    }
}
