/**
 * Notifications, settings and broadcasts as JSON. Nothing outside the module uses it. It decides nothing.
 */
@NullMarked
package org.fairlead.notification.rest;

import org.jspecify.annotations.NullMarked;
