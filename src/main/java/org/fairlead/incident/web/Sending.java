package org.fairlead.incident.web;

import org.fairlead.platform.web.ui.Csrf;

/**
 * What every form of one page sends back.
 *
 * @param csrf the token of the session
 * @param key makes what is sent happen once; each form of the page adds its own word to it
 */
record Sending(Csrf csrf, String key) {}
