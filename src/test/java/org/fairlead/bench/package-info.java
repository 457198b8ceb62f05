/**
 * Measuring: what the product does beside the same SQL run directly. Commands that people run, never tests; nothing here is
 * shipped. Its words are operation, raw, ours.
 */
@NullMarked
package org.fairlead.bench;

import org.jspecify.annotations.NullMarked;
