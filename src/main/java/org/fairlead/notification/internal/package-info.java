/**
 * Reads what is new on timelines, decides who is told, keeps it and sends it. Its words are feed, crew, delivery and letter. No page and no call is made here.
 */
@NullMarked
package org.fairlead.notification.internal;

import org.jspecify.annotations.NullMarked;
