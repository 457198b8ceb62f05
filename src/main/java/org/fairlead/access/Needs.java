package org.fairlead.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The act a route needs. On a controller it holds for every route that does not say its own. A route with neither this nor
 * {@link org.fairlead.platform.web.OpenToAnyone} is closed to everybody.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    /** The act. */
    Act value();
}
