/**
 * Imports as JSON. It reads no log itself.
 */
@NullMarked
package org.fairlead.imports.rest;

import org.jspecify.annotations.NullMarked;
