package org.fairlead.platform.files;

import java.util.regex.Pattern;

/**
 * Addresses that take forms with files. Modules contribute theirs as beans; their handlers take an {@link Upload} as a parameter.
 *
 * @param address matches the whole path
 */
public record UploadPlace(Pattern address) {

    boolean takes(String path) {
        return address.matcher(path).matches();
    }
}
