/**
 * To-dos of people, on a record or on none, and reminders of them: private to whoever keeps them. Its words are to-do, due, reminder and
 * snoozing. A to-do is no fact: it stands on no timeline, and nobody else learns of it.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "record", "notification", "draft", "intake"})
@NullMarked
package org.fairlead.todo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
