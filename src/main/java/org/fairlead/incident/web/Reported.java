package org.fairlead.incident.web;

import org.fairlead.platform.prose.Prose;
import org.fairlead.platform.web.ui.Editing;
import org.fairlead.platform.web.ui.FactList;
import org.jspecify.annotations.Nullable;

/**
 * What was reported.
 *
 * @param words what happened, as it was written
 * @param about from whom, where they are and how they are rung
 * @param editing how the words are changed; null where they may not be
 */
public record Reported(
        Prose words, FactList about, @Nullable Editing editing) {}
