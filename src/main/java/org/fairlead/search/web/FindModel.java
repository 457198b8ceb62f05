package org.fairlead.search.web;

import java.util.List;
import org.fairlead.platform.web.ui.Chip;
import org.fairlead.platform.web.ui.EmptyState;
import org.jspecify.annotations.Nullable;

/**
 * The page of what was found.
 *
 * @param query what was looked for
 * @param chips the kinds of which something was found
 * @param sections what was found of each
 * @param empty what is said when that is nothing; null when something was found
 */
public record FindModel(
        String query,
        List<Chip> chips,
        List<Section> sections,
        @Nullable EmptyState empty) {}
