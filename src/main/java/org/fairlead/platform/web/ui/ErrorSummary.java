package org.fairlead.platform.web.ui;

import java.util.List;

/** What has to be put right, each line leading to its field. Nothing is shown where there are no lines. */
public record ErrorSummary(List<Link> errors) {}
