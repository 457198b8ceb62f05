/**
 * Tests of the kernel of the JSON interface, without Spring. Random texts come from printed seeds. Whole requests are tested
 * where they are answered.
 */
@NullMarked
package org.fairlead.platform.rest;

import org.jspecify.annotations.NullMarked;
