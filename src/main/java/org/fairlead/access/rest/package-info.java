/**
 * Tokens for programs as JSON: made, listed and revoked. Its words are token, scope and secret. It does not decide who may have one.
 */
@NullMarked
package org.fairlead.access.rest;

import org.jspecify.annotations.NullMarked;
