CREATE SCHEMA draft;
GRANT USAGE ON SCHEMA draft TO fairlead_app;

CREATE TABLE draft.begun (
    id            uuid        PRIMARY KEY,
    record_id     uuid        NOT NULL,
    form          text        NOT NULL CHECK (form ~ '^[a-z][a-z-]{0,39}$'),
    name          text        NOT NULL CHECK (length(name) <= 60),
    owner         uuid        NOT NULL,
    organisation  uuid        NOT NULL,
    shared        boolean     NOT NULL,
    fields        jsonb       NOT NULL,
    kept_at       timestamptz NOT NULL,
    CONSTRAINT begun_name UNIQUE (owner, record_id, form, name)
);
COMMENT ON TABLE draft.begun IS
    'What was written and not sent yet. Whoever may not see the record any more does not see drafts on it either.';
CREATE INDEX begun_record ON draft.begun (record_id);
ALTER TABLE draft.begun ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_draft ON draft.begun FOR SELECT USING (
    (SELECT platform.reach()) = 'SYSTEM'
    OR ((owner = (SELECT platform.person())
            OR (shared AND (SELECT platform.reach()) IN ('ALL', 'PARTY')
                AND organisation = ANY ((SELECT platform.parties())::uuid[])))
        AND EXISTS (SELECT FROM record.header r WHERE r.id = record_id)));
CREATE POLICY add_draft ON draft.begun FOR INSERT WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY keep_draft ON draft.begun FOR UPDATE USING ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY discard_draft ON draft.begun FOR DELETE USING ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE, DELETE ON draft.begun TO fairlead_app;
