/**
 * What every part of the JSON interface shares: intents with their keys and versions, pages of long lists, chosen
 * fields, limits on how often, and the description of the interface. Its words are intent, window, cursor, listing and
 * rate. It knows no practice and no person; answers to refusals are written elsewhere.
 */
@NullMarked
package org.fairlead.platform.rest;

import org.jspecify.annotations.NullMarked;
