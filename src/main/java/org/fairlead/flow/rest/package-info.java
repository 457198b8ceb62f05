/**
 * The flow of work as JSON. It computes nothing itself.
 */
@NullMarked
package org.fairlead.flow.rest;

import org.jspecify.annotations.NullMarked;
