/**
 * Pages about notifications, watching, settings and broadcasts. Nothing outside the module uses it. It decides nothing.
 */
@NullMarked
package org.fairlead.notification.web;

import org.jspecify.annotations.NullMarked;
