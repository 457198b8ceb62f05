/**
 * Tables that leave the product as files: CSV, XLSX and JSON, written row by row as they are read, however many there are. Its words
 * are sheet, column, rows and format. A sheet says what is in it, under which marking, for whom and as of when; where its rows come
 * from is the business of whoever makes one. Nothing is read from files here.
 */
@NullMarked
package org.fairlead.platform.sheet;

import org.jspecify.annotations.NullMarked;
