/**
 * What tests of several modules share. A test database is one throw-away server for each run of the tests. It is not a
 * place for fixtures, which stay beside the tests they serve.
 */
@NullMarked
package org.fairlead.testing;

import org.jspecify.annotations.NullMarked;
