/**
 * Checklists: steps that are to be taken on a record, added by hand or by a rule as data, each done, not needed or open, and each
 * change an entry on the timeline. Its words are checklist, step, progress and doer. What must be done before a record is resolved
 * is asked by the practice that resolves it.
 */
@ApplicationModule(allowedDependencies = {"platform", "people", "access", "record", "template", "intake"})
@NullMarked
package org.fairlead.checklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
