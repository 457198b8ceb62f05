/** To-dos as JSON. It decides nothing. */
@NullMarked
package org.fairlead.todo.rest;

import org.jspecify.annotations.NullMarked;
