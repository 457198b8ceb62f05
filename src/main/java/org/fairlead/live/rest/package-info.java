/** The stream of programs. Its words are those of the module. It decides nothing. */
@NullMarked
package org.fairlead.live.rest;

import org.jspecify.annotations.NullMarked;
