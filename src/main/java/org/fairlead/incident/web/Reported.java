package org.fairlead.incident.web;

import org.fairlead.platform.prose.Prose;
import org.fairlead.platform.web.ui.FactList;

/**
 * What was reported.
 *
 * @param words what happened, as it was written
 * @param about from whom, where they are and how they are rung
 */
public record Reported(Prose words, FactList about) {}
