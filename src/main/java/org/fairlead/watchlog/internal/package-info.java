/** The rules of the watch, what is kept of it, and what a statement is written from. It knows no page. */
@NullMarked
package org.fairlead.watchlog.internal;

import org.jspecify.annotations.NullMarked;
