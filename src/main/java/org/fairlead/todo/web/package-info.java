/** Pages about to-dos. They decide nothing. */
@NullMarked
package org.fairlead.todo.web;

import org.jspecify.annotations.NullMarked;
