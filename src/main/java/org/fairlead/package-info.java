/**
 * Fairlead: service integration and management for organisations that many suppliers serve together. Each package below
 * this one is a practice or a part of the kernel; its base package is what others may use. It is not a place for code.
 */
@NullMarked
package org.fairlead;

import org.jspecify.annotations.NullMarked;
