package org.fairlead.platform.register;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A part of a body that is told only to those whose reach is the whole estate, such as whether a person is of operational importance.
 * For everybody else it is not there: not in lists, facts, history or JSON.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface OverseersOnly {}
