package org.fairlead.platform.web;

import java.util.List;
import org.fairlead.platform.prose.Prose;
import org.fairlead.platform.web.ui.Csrf;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.NavItem;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of every page of one request.
 *
 * @param navigation the main places, one of them current
 * @param person who is signed in, or null on pages before sign-in
 * @param bell what waits for them, or null where nothing is told
 * @param guide a step of a tour that they take, or null
 */
public record Frame(
        List<NavItem> navigation,
        @Nullable SignedIn person,
        Look look,
        Csrf csrf,
        Assets assets,
        @Nullable Bell bell,
        @Nullable Guide guide) {

    /** A frame without a bell or a guide. */
    public Frame(List<NavItem> navigation, @Nullable SignedIn person, Look look, Csrf csrf, Assets assets) {
        this(navigation, person, look, csrf, assets, null, null);
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
     * A step of a tour, shown above the page it is about.
     *
     * @param place such as "Step 2 of 6"
     * @param title what it shows
     * @param text what it says
     * @param go the page where it is seen
     * @param form where its buttons are sent
     * @param buttons what one may do, by value and words; the first is the usual one
     */
    public record Guide(
            String place,
            String title,
            Prose text,
            @Nullable Link go,
            String form,
            List<Button> buttons) {

        /** Copies the list. */
        public Guide {
            buttons = List.copyOf(buttons);
        }

        /**
         * A button of a step.
         *
         * @param to what is sent
         * @param words what it says
         */
        public record Button(String to, String words) {}
    }

    /**
     * @param line name and role, such as "A. Duty · Integrator"
     * @param profile the person's own settings
     * @param signOut where the sign-out form is sent
     * @param stay how many seconds they stay signed in after a page was last asked for
     * @param keys what they chose of keys, as JSON for the script; null where they chose nothing
     */
    public record SignedIn(
            String line,
            String profile,
            String signOut,
            long stay,
            @Nullable String keys) {}

    Frame withLook(Look other) {
        return new Frame(navigation, person, other, csrf, assets, bell, guide);
    }
}
