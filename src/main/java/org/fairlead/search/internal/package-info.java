/** Asks the sources and keeps what was opened. Its words are the module's. It draws nothing and speaks no HTTP. */
@NullMarked
package org.fairlead.search.internal;

import org.jspecify.annotations.NullMarked;
