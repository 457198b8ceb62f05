/**
 * Tests of the filter language: the page that describes it, random filters with printed seeds, and its SQL over a real database.
 * No list of the product is used here.
 */
@NullMarked
package org.fairlead.platform.filter;

import org.jspecify.annotations.NullMarked;
