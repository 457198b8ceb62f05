package org.fairlead.platform.web.ui;

import java.util.List;

/** Answers of which any number may be chosen. */
public record Checkboxes(Field field, List<Option> options) {}
