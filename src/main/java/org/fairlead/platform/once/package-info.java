/**
 * What makes a write happen once: the key an intent comes under and the receipt of what it did, kept for good. Its words are
 * intent, key and receipt. What is written is the business of whoever writes it.
 */
@NullMarked
package org.fairlead.platform.once;

import org.jspecify.annotations.NullMarked;
