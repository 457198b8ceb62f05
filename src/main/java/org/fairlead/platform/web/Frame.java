package org.fairlead.platform.web;

import java.util.List;
import org.fairlead.platform.web.ui.Csrf;
import org.fairlead.platform.web.ui.NavItem;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of every page of one request.
 *
 * @param navigation the main places, one of them current
 * @param person who is signed in, or null on pages before sign-in
 */
public record Frame(List<NavItem> navigation, @Nullable SignedIn person, Look look, Csrf csrf, Assets assets) {

    /**
     * @param line name and role, such as "A. Duty · Integrator"
     * @param profile the person's own settings
     * @param signOut where the sign-out form is sent
     */
    public record SignedIn(String line, String profile, String signOut) {}

    Frame withLook(Look other) {
        return new Frame(navigation, person, other, csrf, assets);
    }
}
