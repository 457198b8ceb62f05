/** What a file is and whether it is safe, files as rows, and the use cases of attachments. Its words are signature, archive, budget and trick. It knows no page. */
@NullMarked
package org.fairlead.attachment.internal;

import org.jspecify.annotations.NullMarked;
