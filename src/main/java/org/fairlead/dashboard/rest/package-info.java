/** Dashboards as JSON. Its words are those of the API. It decides nothing. */
@NullMarked
package org.fairlead.dashboard.rest;

import org.jspecify.annotations.NullMarked;
