/**
 * The page of the demo estate: first steps, sign-ins, and the switch that lets the bots rest. Its words are the module's. It stands
 * only where the demo runs.
 */
@NullMarked
package org.fairlead.demo.web;

import org.jspecify.annotations.NullMarked;
