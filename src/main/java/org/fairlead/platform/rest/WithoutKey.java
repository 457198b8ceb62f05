package org.fairlead.platform.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a handler of unsafe requests that change nothing, such as a calculation, or whose answer must never be given twice, such as a
 * token's secret: no idempotency key is asked for.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithoutKey {}
