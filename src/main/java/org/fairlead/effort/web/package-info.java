/** Pages about booked time and rates. A page model is text ready to print. It decides nothing. */
@NullMarked
package org.fairlead.effort.web;

import org.jspecify.annotations.NullMarked;
