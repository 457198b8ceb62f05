/**
 * Fills flow logs from stored timelines. Nothing outside the module uses it. It counts nothing itself.
 */
@NullMarked
package org.fairlead.flow.internal;

import org.jspecify.annotations.NullMarked;
