/**
 * How JSON answers look, whatever they are about: problems by RFC 9457 with a stable code and a sentence. A problem is a refusal or
 * a mistake in a request as programs read it. What a practice answers when all is well is its own business.
 */
@NullMarked
package org.fairlead.platform.rest;

import org.jspecify.annotations.NullMarked;
