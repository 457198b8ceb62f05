/**
 * The calculator as JSON. It reads a question in the forms people write it in and answers with the code that runs the clocks.
 * It calculates nothing itself.
 */
@NullMarked
package org.fairlead.clock.rest;

import org.jspecify.annotations.NullMarked;
