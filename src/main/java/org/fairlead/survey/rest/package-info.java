/** Surveys as JSON. It decides nothing. */
@NullMarked
package org.fairlead.survey.rest;

import org.jspecify.annotations.NullMarked;
