/**
 * Who acts: the person, the parties acted for, the roles held and how far they reach. An actor is passed in,
 * never looked up. Signing in is the access module's work.
 */
@NullMarked
package org.fairlead.platform.actor;

import org.jspecify.annotations.NullMarked;
