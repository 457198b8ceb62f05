/**
 * The rules of the incident practice and its rows. Nothing outside the module uses it. No page and no JSON is
 * here.
 */
@NullMarked
package org.fairlead.incident.internal;

import org.jspecify.annotations.NullMarked;
