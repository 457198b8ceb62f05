/**
 * The flow page. It computes nothing itself.
 */
@NullMarked
package org.fairlead.flow.web;

import org.jspecify.annotations.NullMarked;
