package org.fairlead.platform.web.gallery;

import gg.jte.Content;

/**
 * A component in one state, as it is shown.
 *
 * @param state the state in words
 * @param drawn what the browser draws
 * @param markup the same, to read
 */
public record ShownSample(String state, Content drawn, String markup) {}
