package org.fairlead.platform.web.ui;

/**
 * Files to attach.
 *
 * @param accept the types the browser should offer, such as {@code .pdf,.png}; empty for all
 */
public record FileField(Field field, String accept, boolean several) {}
