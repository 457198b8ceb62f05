/**
 * Tables that come in as files: CSV, XLSX and JSON, read line by line however many there are, with limits on everything that is held in
 * memory. Its words are table, heading, line and cell. What a column means is the business of whoever reads one.
 */
@NullMarked
package org.fairlead.platform.table;

import org.jspecify.annotations.NullMarked;
