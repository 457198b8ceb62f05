/** Tests of attachments. */
@NullMarked
package org.fairlead.attachment;

import org.jspecify.annotations.NullMarked;
