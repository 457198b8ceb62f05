/** Pages of one's drafts, and where forms that are about no record keep what is typed. Its words are draft and form. It decides nothing. */
@NullMarked
package org.fairlead.draft.web;

import org.jspecify.annotations.NullMarked;
