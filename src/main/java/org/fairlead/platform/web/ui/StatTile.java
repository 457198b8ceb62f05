package org.fairlead.platform.web.ui;

/** A number that opens the records it counts; note may be empty. */
public record StatTile(String number, String label, String href, Tone tone, String note) {}
