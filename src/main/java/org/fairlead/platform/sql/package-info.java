/**
 * Round trips to PostgreSQL. One trip carries several statements and is one transaction; whoever asks is told
 * to the database at its start, for row-level security. No statement of any practice is here.
 */
@NullMarked
package org.fairlead.platform.sql;

import org.jspecify.annotations.NullMarked;
