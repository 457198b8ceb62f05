/** The pages of list imports. They read no file themselves. */
@NullMarked
package org.fairlead.intake.web;

import org.jspecify.annotations.NullMarked;
