package org.fairlead.agreement;

import org.fairlead.platform.register.Words;

/**
 * What fixed it, in a word (INC-12).
 *
 * @param name as people say it
 */
@Words(value = "Closure codes", hint = "How a record was ended, in the words people choose from.")
public record ClosureCode(String name) {}
