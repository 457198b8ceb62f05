/**
 * What pages are built from: one record per component, holding text that is ready to print. Its words are those of the
 * interface: tag, lane, clock, chip, panel. It knows no practice and no time arithmetic, and it never decides who may
 * see what.
 */
@NullMarked
package org.fairlead.platform.web.ui;

import org.jspecify.annotations.NullMarked;
