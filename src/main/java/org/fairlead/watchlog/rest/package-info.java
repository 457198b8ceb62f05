/** The watch as JSON. It decides nothing. */
@NullMarked
package org.fairlead.watchlog.rest;

import org.jspecify.annotations.NullMarked;
