/** Keeps templates in the database. Its words are row, version and receipt. It knows no page. */
@NullMarked
package org.fairlead.template.internal;

import org.jspecify.annotations.NullMarked;
