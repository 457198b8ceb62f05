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
 * @param bell what waits for them, or null where nothing is told
 */
public record Frame(
        List<NavItem> navigation,
        @Nullable SignedIn person,
        Look look,
        Csrf csrf,
        Assets assets,
        @Nullable Bell bell) {

    /** A frame without a bell. */
    public Frame(List<NavItem> navigation, @Nullable SignedIn person, Look look, Csrf csrf, Assets assets) {
        this(navigation, person, look, csrf, assets, null);
    }

    /**
     * What waits for a person.
     *
     * @param count how many, such as "3" or "99+"; empty for none
     * @param words the same in words, such as "3 unread notifications"
     * @param href where they are
     */
    public record Bell(String count, String words, String href) {}

    /**
     * @param line name and role, such as "A. Duty · Integrator"
     * @param profile the person's own settings
     * @param signOut where the sign-out form is sent
     * @param stay how many seconds they stay signed in after a page was last asked for
     */
    public record SignedIn(String line, String profile, String signOut, long stay) {}

    Frame withLook(Look other) {
        return new Frame(navigation, person, other, csrf, assets, bell);
    }
}
