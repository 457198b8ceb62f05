package org.fairlead.platform.web.ui;

import org.jspecify.annotations.Nullable;

/** What is said where there is nothing yet, and what to do about it. */
public record EmptyState(
        String title, String text, @Nullable Action action) {}
