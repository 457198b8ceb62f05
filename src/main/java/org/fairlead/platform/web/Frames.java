package org.fairlead.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where the frame of a page comes from. Whoever knows who is signed in answers; a handler method gets the frame of its request
 * by taking a {@link Frame} as a parameter.
 */
@FunctionalInterface
public interface Frames {

    /** The frame for the request, with the person's navigation when somebody is signed in. */
    Frame of(HttpServletRequest request);
}
