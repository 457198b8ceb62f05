package org.fairlead.platform.register;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text that is one of a few, for bodies whose type cannot say so. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface OneOf {
    /** The texts there are, in the order in which they are offered. */
    Value[] value();

    /** One of the texts. */
    @Target({})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Value {
        /** As kept. */
        String code();

        /** The key of how it is read. */
        String words();
    }
}
