/** Rules of surveys. */
@NullMarked
package org.fairlead.survey;

import org.jspecify.annotations.NullMarked;
