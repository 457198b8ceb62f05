/**
 * How pages reach a browser: the frame every page stands in, templates as views, and the files a page needs. Its words
 * are page, frame, marking, look and asset. It is not a place for what a practice shows, nor for who may see it.
 */
@NullMarked
package org.fairlead.platform.web;

import org.jspecify.annotations.NullMarked;
