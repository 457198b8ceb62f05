package org.fairlead.platform.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a handler that puts one value in the place of another: the request says in {@code If-Match} which version it is based on, as every
 * partial change does, so that nobody's value is replaced by somebody who has not seen it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Replaces {}
