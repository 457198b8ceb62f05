package org.fairlead.platform.web.ui;

/** A place in a navigation; count is a number in words or empty. */
public record NavItem(String text, String href, boolean current, String count) {

    public static NavItem of(String text, String href) {
        return new NavItem(text, href, false, "");
    }

    public NavItem asCurrent() {
        return new NavItem(text, href, true, count);
    }

    public NavItem withCount(String words) {
        return new NavItem(text, href, current, words);
    }
}
