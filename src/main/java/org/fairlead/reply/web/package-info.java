/** Pages about canned replies: keeping them, trying them on a record, passing them on as a file. It decides nothing. */
@NullMarked
package org.fairlead.reply.web;

import org.jspecify.annotations.NullMarked;
