/**
 * The guard on every route and the pages of signing in. Its words are guard, viewer and frame. What a guarded page shows belongs to
 * the practice it is about.
 */
@NullMarked
package org.fairlead.access.web;

import org.jspecify.annotations.NullMarked;
