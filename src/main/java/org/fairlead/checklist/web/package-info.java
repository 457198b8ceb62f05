/** Pages about checklists: keeping them, and taking their steps on a record. It decides nothing. */
@NullMarked
package org.fairlead.checklist.web;

import org.jspecify.annotations.NullMarked;
