/**
 * Writing logs as records, and imports as jobs that survive a restart. Nothing outside the module uses it. Reading a log is the
 * base package's business.
 */
@NullMarked
package org.fairlead.imports.internal;

import org.jspecify.annotations.NullMarked;
