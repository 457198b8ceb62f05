/**
 * Shapes of bodies, read from record types: checking JSON against them, saying values in words, and telling versions apart. It
 * is shared by pages and JSON and knows neither.
 */
@NullMarked
package org.fairlead.register.internal;

import org.jspecify.annotations.NullMarked;
