package org.fairlead.platform.web.ui;

/**
 * What a form says about what is entered in it being kept until it is sent.
 *
 * @param url where it is kept while it is typed
 * @param words when it was kept; empty while nothing is
 * @param shareable whether colleagues may be given it
 */
public record Drafting(String url, String words, boolean shareable) {}
