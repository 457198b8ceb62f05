/**
 * The watch: who has it at a desk, what they wrote down, and how it passes from one person to the next by a statement that the relief
 * signs; and the roster of who is to have it when. Its words are desk, watch, watch log, point, statement, relief, signature, roster and
 * shift. It changes no record: it names them by number, and each reader sees of them what they may.
 */
@ApplicationModule(
        allowedDependencies = {"platform", "people", "access", "record", "agreement", "view", "notification", "draft"})
@NullMarked
package org.fairlead.watchlog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
