/**
 * Durations and instants in the words people use. Its words are left, over and moment; zone and present are always
 * passed in. It does not know service hours: how much time counts is for the calendar to say.
 */
@NullMarked
package org.fairlead.platform.words;

import org.jspecify.annotations.NullMarked;
