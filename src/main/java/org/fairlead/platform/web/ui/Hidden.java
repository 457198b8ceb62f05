package org.fairlead.platform.web.ui;

/** A value a form sends without showing it, such as the version it was based on. */
public record Hidden(String name, String value) {}
