/**
 * Runs the PostgreSQL server that travels with Fairlead. A data directory holds one server: its programs, its files, its
 * log and its secrets. It is not for a server somebody else looks after.
 */
@NullMarked
package org.fairlead.launch.embedded;

import org.jspecify.annotations.NullMarked;
