package org.fairlead.notification.internal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** E-mail addresses as the register has them. What cannot stand in a header is none. */
final class Addresses {

    private static final int LONGEST = 254;

    /** One address of plain characters: no space, control character, comma, quote or bracket, so no second receiver and no header. */
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");

    private Addresses() {}

    static boolean usable(@Nullable String address) {
        return address != null
                && address.length() <= LONGEST
                && PLAIN.matcher(address).matches();
    }
}
