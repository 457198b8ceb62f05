/** Pages about the watch: its log, handing it over, and the roster. They decide nothing. */
@NullMarked
package org.fairlead.watchlog.web;

import org.jspecify.annotations.NullMarked;
