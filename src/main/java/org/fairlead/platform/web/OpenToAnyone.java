package org.fairlead.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Nobody has to be signed in for this route. There are few of these and each is listed in a golden file; every other route says
 * which act it needs, and a route that says neither is closed to everybody (design.md, default deny).
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenToAnyone {}
