/**
 * The calculator as a page. Its address is the question, so an answer can be passed on as a link. It calculates nothing itself.
 */
@NullMarked
package org.fairlead.clock.web;

import org.jspecify.annotations.NullMarked;
