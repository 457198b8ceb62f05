/** Pages about surveys: answering, reading answers, results. They decide nothing. */
@NullMarked
package org.fairlead.survey.web;

import org.jspecify.annotations.NullMarked;
