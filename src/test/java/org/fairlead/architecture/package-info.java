/** Rules that hold for the whole code. A rule that matches nothing fails. They say nothing about behaviour. */
@NullMarked
package org.fairlead.architecture;

import org.jspecify.annotations.NullMarked;
