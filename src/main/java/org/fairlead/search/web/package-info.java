/** The page of what was found and the palette. A page model is text ready to print. It is not where anything is searched. */
@NullMarked
package org.fairlead.search.web;

import org.jspecify.annotations.NullMarked;
