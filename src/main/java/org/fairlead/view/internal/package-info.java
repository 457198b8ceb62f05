/** Keeps views in the database. Its words are row and receipt. It knows no page. */
@NullMarked
package org.fairlead.view.internal;

import org.jspecify.annotations.NullMarked;
