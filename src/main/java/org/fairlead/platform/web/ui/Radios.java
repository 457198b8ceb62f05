package org.fairlead.platform.web.ui;

import java.util.List;

/** Answers of which exactly one is chosen, all in view. */
public record Radios(Field field, List<Option> options, boolean inline) {}
