/** Keeps who is present in the database, so that every node knows. Its words are row and age. It knows no page. */
@NullMarked
package org.fairlead.presence.internal;

import org.jspecify.annotations.NullMarked;
