package org.fairlead.access;

import org.fairlead.platform.actor.PersonId;

/**
 * An account to be opened.
 *
 * @param person whose it is
 * @param login what they type; kept in small letters
 * @param password in clear; kept only as a hash
 */
public record NewAccount(PersonId person, String login, String password) {

    @Override
    public String toString() {
        return "NewAccount[login=" + login + "]";
    }
}
