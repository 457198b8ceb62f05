/**
 * Who is told what: people who watch records, notifications that follow from timelines, how each is delivered, and broadcasts. Its words
 * are watching, mention, reason, telling, settings, digest, quiet hours and broadcast. It knows no practice: each says by a table which of
 * its facts tell whom, and puts entries into words.
 */
@ApplicationModule(allowedDependencies = {"platform", "people", "access", "record", "draft"})
@NullMarked
package org.fairlead.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
