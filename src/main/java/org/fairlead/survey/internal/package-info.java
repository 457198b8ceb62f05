/** How people are chosen, what is kept of requests, and what is counted. It knows no page. */
@NullMarked
package org.fairlead.survey.internal;

import org.jspecify.annotations.NullMarked;
