/**
 * The pages of the incident practice: the list, the record with its clocks and lanes, logging, and a small form
 * for each thing that can be done. Everything they do goes through the front door. No rule and no SQL is here.
 */
@NullMarked
package org.fairlead.incident.web;

import org.jspecify.annotations.NullMarked;
