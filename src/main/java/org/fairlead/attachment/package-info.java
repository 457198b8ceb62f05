/**
 * Files on records: looked into before they are taken, kept beside the entry that brought them, read by whoever may read that
 * entry. Its words are attachment, content, withdrawal and inspection. What a file means for a record is the practice's business.
 */
@ApplicationModule(allowedDependencies = {"platform", "people", "access", "record"})
@NullMarked
package org.fairlead.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
