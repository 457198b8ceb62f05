/** Pages about dashboards. Its words are sheet and drawing. It decides nothing. */
@NullMarked
package org.fairlead.dashboard.web;

import org.jspecify.annotations.NullMarked;
