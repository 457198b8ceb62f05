/**
 * Loading and adding to timelines, and the rows computed from them. Nothing outside the module uses it. The
 * rules of any practice are not here.
 */
@NullMarked
package org.fairlead.record.internal;

import org.jspecify.annotations.NullMarked;
