package org.fairlead.platform.web.ui;

/** Says who can read a note, in words such as "shared with Meridian Networks", with a sign and a colour besides. */
public record VisibilityBadge(Visibility visibility, String words) {}
