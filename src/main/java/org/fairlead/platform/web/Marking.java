package org.fairlead.platform.web;

import java.util.Locale;

/**
 * How a page is marked.
 *
 * @param text in the words of the loaded policy; printed in capitals
 * @param style the policy's colour: {@code plain}, {@code official}, {@code sensitive}, {@code secret}, {@code top} or
 *     {@code exercise}
 */
public record Marking(String text, String style) {

    /** For pages that show no record: signing in, settings, refusals. */
    public static final Marking STANDARD = new Marking("Official", "official");

    /** A record's marking, in the colour of its policy. */
    public static Marking of(String text) {
        var plain = text.toUpperCase(Locale.UK);
        var style = plain.startsWith("TOP SECRET")
                ? "top"
                : plain.startsWith("SECRET") ? "secret" : plain.contains("SENSITIVE") ? "sensitive" : "official";
        return new Marking(text, style);
    }
}
