package org.fairlead.agreement;

import org.fairlead.platform.register.Words;

/**
 * What fixed it, in a word (INC-12).
 *
 * @param name as people say it
 */
@Words(value = "agreement.kind.closure-code.all", hint = "agreement.kind.closure-code.sentence")
public record ClosureCode(String name) {}
