package org.fairlead.platform.register;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On an id, or a set of ids, in the body of a kind: which kind of item the ids are of. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface RefersTo {
    /** The kind's name, such as {@code organisation}. */
    String value();
}
