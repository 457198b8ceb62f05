/** Keeps drafts in the database. Its words are row and owner. It knows no page. */
@NullMarked
package org.fairlead.draft.internal;

import org.jspecify.annotations.NullMarked;
