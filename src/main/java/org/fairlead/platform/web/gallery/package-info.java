/**
 * Every component and four whole pages with made-up content, to look at and to test. Its words are sample and gallery.
 * Nothing here is used by a real page.
 */
@NullMarked
package org.fairlead.platform.web.gallery;

import org.jspecify.annotations.NullMarked;
