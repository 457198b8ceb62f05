/**
 * Killing on purpose and counting what is lost. Commands that people run, and CI in small; nothing here is shipped. Its words are
 * ledger, intended, acknowledged.
 */
@NullMarked
package org.fairlead.campaign;

import org.jspecify.annotations.NullMarked;
