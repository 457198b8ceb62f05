/** Tests of looking into files. */
@NullMarked
package org.fairlead.attachment.internal;

import org.jspecify.annotations.NullMarked;
