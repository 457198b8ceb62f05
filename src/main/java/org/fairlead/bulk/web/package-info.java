/** Pages about bulk changes. Its words are those of the page. It decides nothing. */
@NullMarked
package org.fairlead.bulk.web;

import org.jspecify.annotations.NullMarked;
