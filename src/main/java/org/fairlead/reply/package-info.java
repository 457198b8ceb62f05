/**
 * Canned replies: texts that are written once and sent often, in several languages, with variables that are filled in for the record
 * they are put on. Its words are reply, variable, readers and gap. What a variable stands for, and who may know it, is said by the
 * practice that has the record. It sends nothing.
 */
@ApplicationModule(allowedDependencies = {"platform", "people", "access", "record", "template", "intake"})
@NullMarked
package org.fairlead.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
