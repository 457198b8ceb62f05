/** List imports as JSON. It reads no file itself. */
@NullMarked
package org.fairlead.intake.rest;

import org.jspecify.annotations.NullMarked;
