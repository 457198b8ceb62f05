/** The pages of attachments: the list with its form, and withdrawing. Its words are those of the front door. It decides nothing. */
@NullMarked
package org.fairlead.attachment.web;

import org.jspecify.annotations.NullMarked;
