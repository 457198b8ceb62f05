/**
 * Saying no in words a person can act on. A refusal has a kind, a stable code and a sentence; a field problem
 * points at the input it is about. Bugs are not refusals: they fly.
 */
@NullMarked
package org.fairlead.platform.refusal;

import org.jspecify.annotations.NullMarked;
