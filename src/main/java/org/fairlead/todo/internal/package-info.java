/** To-dos as rows that only their owner reads, and the work that reminds of them. */
@NullMarked
package org.fairlead.todo.internal;

import org.jspecify.annotations.NullMarked;
