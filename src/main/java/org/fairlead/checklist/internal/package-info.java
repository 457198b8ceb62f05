/** Checklists' use cases, their rows, and the rule that adds them by itself. It knows no page. */
@NullMarked
package org.fairlead.checklist.internal;

import org.jspecify.annotations.NullMarked;
