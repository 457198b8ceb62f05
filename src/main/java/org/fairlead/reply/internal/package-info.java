/** Counts which replies are sent, and says what fits one. Its words are use and problem. It knows no page. */
@NullMarked
package org.fairlead.reply.internal;

import org.jspecify.annotations.NullMarked;
