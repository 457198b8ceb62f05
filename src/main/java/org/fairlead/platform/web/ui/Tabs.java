package org.fairlead.platform.web.ui;

import java.util.List;

/** Pages that belong together, one of them open. */
public record Tabs(String label, List<NavItem> items) {}
