-- What became of accounts. What of a person stands in the register, such as roles, is in its versions already and not here.
CREATE TABLE access.account_entry (
    id           uuid        PRIMARY KEY,
    person_id    uuid        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    recorded_by  uuid,
    change       text        NOT NULL CHECK (change ~ '^[A-Z][A-Z_]{1,40}$'),
    detail       text        NOT NULL CHECK (length(detail) <= 400)
);
COMMENT ON TABLE access.account_entry IS
    'One row for each change of an account: about whom, when, by whom (null: the tool itself), what. Rows are only ever added, and none holds a secret.';
CREATE INDEX account_entry_person ON access.account_entry (person_id, recorded_at DESC, id DESC);
ALTER TABLE access.account_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_account_entry ON access.account_entry FOR SELECT USING ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY add_account_entry ON access.account_entry FOR INSERT WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT ON access.account_entry TO fairlead_app;

ALTER TABLE access.account ADD COLUMN choose_password boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN access.account.choose_password IS
    'Whether the password was set by somebody else, so that the person must choose their own before anything else.';
