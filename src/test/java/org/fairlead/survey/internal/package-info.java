/** How people are chosen. */
@NullMarked
package org.fairlead.survey.internal;

import org.jspecify.annotations.NullMarked;
