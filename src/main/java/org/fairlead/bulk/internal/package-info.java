/** Bulk changes in the database and the work on them. Its words are lease and part. It knows no page. */
@NullMarked
package org.fairlead.bulk.internal;

import org.jspecify.annotations.NullMarked;
