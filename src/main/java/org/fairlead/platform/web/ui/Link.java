package org.fairlead.platform.web.ui;

/** A text that leads somewhere within the product. */
public record Link(String text, String href) {}
