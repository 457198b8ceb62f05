package org.fairlead.platform.rest;

/** What a status is called. */
final class Titles {

    private Titles() {}

    static String of(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read";
            case 401 -> "Sign in first";
            case 403 -> "Not allowed";
            case 404 -> "Not found";
            case 405 -> "Not done this way";
            case 406 -> "Not available in that form";
            case 409 -> "Does not fit the present state";
            case 412 -> "Changed in the meantime";
            case 413, 414, 431 -> "Too large";
            case 415 -> "Not taken in this form";
            case 417 -> "Not expected here";
            case 422 -> "Some of it needs another look";
            case 428 -> "Version missing";
            case 429 -> "Too much for now";
            case 501, 505 -> "Not known here";
            case 503 -> "Not serving at the moment";
            default -> status >= 500 ? "Something went wrong here" : "The request was not taken";
        };
    }
}
