/** Dashboards in the database, and what their tiles show. Its words are those of the module. Nobody else reads its tables. */
@NullMarked
package org.fairlead.dashboard.internal;

import org.jspecify.annotations.NullMarked;
