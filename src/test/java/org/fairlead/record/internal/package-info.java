@NullMarked
package org.fairlead.record.internal;

import org.jspecify.annotations.NullMarked;
