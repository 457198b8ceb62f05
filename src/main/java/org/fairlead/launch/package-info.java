/**
 * How Fairlead starts, stops and finds its database. A launch reads the command line, makes a database ready and hands
 * over to the application. It is not a practice: nothing here knows what an incident is.
 */
@NullMarked
package org.fairlead.launch;

import org.jspecify.annotations.NullMarked;
