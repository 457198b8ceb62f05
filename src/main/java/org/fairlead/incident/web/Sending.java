package org.fairlead.incident.web;

import org.fairlead.platform.web.ui.Csrf;

/**
 * What every form of one page sends back.
 *
 * @param csrf the token of the session
 * @param key makes what is sent happen once; each form of the page adds its own word to it
 * @param back the list beside which the forms stand, where their sender goes on afterwards; empty for none
 */
record Sending(Csrf csrf, String key, String back) {

    /** Forms that stand by themselves. */
    Sending(Csrf csrf, String key) {
        this(csrf, key, "");
    }

    /** The same, which lead to the list of the address; nowhere when it is none. */
    Sending backTo(String address) {
        return new Sending(csrf, key, Whence.list(address, ""));
    }
}
