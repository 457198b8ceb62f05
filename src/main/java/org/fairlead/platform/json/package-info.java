/**
 * The JSON forms that are stored: facts, register bodies. They only ever gain fields, and unknown fields are
 * ignored. Responses of the API have their own shapes.
 */
@NullMarked
package org.fairlead.platform.json;

import org.jspecify.annotations.NullMarked;
