/**
 * How accounts, tokens and decisions work: the policy table, passwords, lockout, and the SQL of both tables. Its words are attempt,
 * lock and secret. Nothing here knows of pages or of HTTP.
 */
@NullMarked
package org.fairlead.access.internal;

import org.jspecify.annotations.NullMarked;
