package org.fairlead.platform.web.ui;

/** The box in the header that finds records and actions; the words are sent as {@code q}. */
public record SearchBox(String action, String value, String placeholder) {}
