/**
 * One filter language for pages, the API and reports. A text is read against a schema of typed fields into a filter,
 * which prints back to text and turns into an SQL condition through a meaning for each field. Which fields a list has
 * is said by the module that owns the list.
 */
@NullMarked
package org.fairlead.platform.filter;

import org.jspecify.annotations.NullMarked;
