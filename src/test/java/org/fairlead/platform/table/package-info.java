/** Rules of tables that come in as files, without Spring. */
@NullMarked
package org.fairlead.platform.table;

import org.jspecify.annotations.NullMarked;
