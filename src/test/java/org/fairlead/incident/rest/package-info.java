/** The JSON interface of incidents, asked from outside. */
@NullMarked
package org.fairlead.incident.rest;

import org.jspecify.annotations.NullMarked;
