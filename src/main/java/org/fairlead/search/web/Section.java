package org.fairlead.search.web;

import java.util.List;
import org.fairlead.platform.web.ui.Link;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one kind.
 *
 * @param key the facet's name in addresses
 * @param title the kind in words
 * @param hits best first
 * @param more where the rest is; null when everything is here
 * @param note what is said below; empty for nothing
 */
public record Section(
        String key,
        String title,
        List<HitLine> hits,
        @Nullable Link more,
        String note) {}
