@NullMarked
package org.fairlead.reply;

import org.jspecify.annotations.NullMarked;
