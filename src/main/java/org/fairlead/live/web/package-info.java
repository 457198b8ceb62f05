/** The stream of open pages. Its words are those of the module. It decides nothing. */
@NullMarked
package org.fairlead.live.web;

import org.jspecify.annotations.NullMarked;
