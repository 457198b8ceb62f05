package org.fairlead.platform.register;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a kind or a part of its body is called on pages. Without it, the name of a part is parted into words: {@code dependsOn}
 * becomes "Depends on".
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Words {
    /** The key of the label of a part, or of the plural of a kind, such as "Organisations". */
    String value();

    /** The key of a hint to the part, or of one sentence on what the kind is for; may be empty. */
    String hint() default "";

    /** Whether a text may run over several lines. */
    boolean several() default false;
}
