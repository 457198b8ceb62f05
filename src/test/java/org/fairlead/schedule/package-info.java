@NullMarked
package org.fairlead.schedule;

import org.jspecify.annotations.NullMarked;
