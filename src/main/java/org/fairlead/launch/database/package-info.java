/**
 * How Fairlead reaches its database, whichever server holds it. The owner is the login that changes the schema; the
 * application is the login that serves people and owns nothing. It is not where rows are read or written.
 */
@NullMarked
package org.fairlead.launch.database;

import org.jspecify.annotations.NullMarked;
