package org.fairlead.platform.web.ui;

/**
 * A card whose content another page gives. Without a script it is a link to that page.
 *
 * @param url where the content comes from, and where the link leads
 * @param invitation the text of the link, such as "Show related records"
 */
public record LazyPanel(String id, String title, String url, String invitation) {}
