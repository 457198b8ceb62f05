/**
 * What people read, in the language of whoever reads it. Its words are language, text (what a key stands for) and reader. Texts lie in
 * message files beside their module, English as the source; what people themselves wrote, and what programs are told, is none of them.
 */
@NullMarked
package org.fairlead.platform.language;

import org.jspecify.annotations.NullMarked;
