/** List imports in the database and the work on them. Its words are lease, holder and turn. It knows no page. */
@NullMarked
package org.fairlead.intake.internal;

import org.jspecify.annotations.NullMarked;
