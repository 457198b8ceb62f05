package org.fairlead.platform.web.ui;

import java.util.List;

/** A list from which one answer is chosen, for more answers than fit as radio buttons. */
public record Select(Field field, List<Option> options) {}
