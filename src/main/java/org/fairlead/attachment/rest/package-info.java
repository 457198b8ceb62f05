/** Attachments as JSON and bytes. Its words are those of the front door. It decides nothing. */
@NullMarked
package org.fairlead.attachment.rest;

import org.jspecify.annotations.NullMarked;
