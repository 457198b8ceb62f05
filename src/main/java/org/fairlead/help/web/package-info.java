/** The pages of the handbook. */
@NullMarked
package org.fairlead.help.web;

import org.jspecify.annotations.NullMarked;
