CREATE SCHEMA access;
GRANT USAGE ON SCHEMA access TO fairlead_app;

CREATE TABLE access.account (
    person_id       uuid        PRIMARY KEY,
    login           text        NOT NULL CHECK (login = lower(login) AND length(login) BETWEEN 1 AND 200),
    password_hash   text        NOT NULL,
    failures        integer     NOT NULL DEFAULT 0,
    locked_until    timestamptz,
    disabled        boolean     NOT NULL DEFAULT false,
    changed_at      timestamptz NOT NULL
);
COMMENT ON TABLE access.account IS 'Local sign-in. The password is kept only as a PBKDF2 hash.';
CREATE UNIQUE INDEX account_login ON access.account (login);
ALTER TABLE access.account ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY only_the_tool ON access.account USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE ON access.account TO fairlead_app;

CREATE TABLE access.token (
    id           uuid        PRIMARY KEY,
    person_id    uuid        NOT NULL,
    label        text        NOT NULL,
    secret_hash  bytea       NOT NULL,
    scopes       text[]      NOT NULL,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    revoked_at   timestamptz
);
COMMENT ON TABLE access.token IS 'Bearer tokens for programs: scoped, expiring, kept only as SHA-256.';
CREATE UNIQUE INDEX token_secret ON access.token (secret_hash);
CREATE INDEX token_person ON access.token (person_id, created_at DESC) WHERE revoked_at IS NULL;
ALTER TABLE access.token ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY only_the_tool ON access.token USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE ON access.token TO fairlead_app;
