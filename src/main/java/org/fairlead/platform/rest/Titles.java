package org.fairlead.platform.rest;

import static org.fairlead.platform.language.Say.say;

/** What a status is called. */
final class Titles {

    private Titles() {}

    static String of(int status) {
        return switch (status) {
            case 400 -> say("platform.status.400");
            case 401 -> say("platform.status.401");
            case 403 -> say("platform.status.403");
            case 404 -> say("platform.status.404");
            case 405 -> say("platform.status.405");
            case 406 -> say("platform.status.406");
            case 409 -> say("platform.status.409");
            case 412 -> say("platform.status.412");
            case 413, 414, 431 -> say("platform.status.413");
            case 415 -> say("platform.status.415");
            case 417 -> say("platform.status.417");
            case 422 -> say("platform.status.422");
            case 428 -> say("platform.status.428");
            case 429 -> say("platform.status.429");
            case 501, 505 -> say("platform.status.501");
            case 503 -> say("platform.status.503");
            default -> status >= 500 ? say("platform.status.500") : say("platform.status.other");
        };
    }
}
