CREATE SCHEMA presence;
GRANT USAGE ON SCHEMA presence TO fairlead_app;

CREATE UNLOGGED TABLE presence.present (
    record_id     uuid        NOT NULL,
    person_id     uuid        NOT NULL,
    organisation  uuid        NOT NULL,
    doing         text        NOT NULL CHECK (doing IN ('VIEWING', 'IDLE', 'EDITING')),
    said_at       timestamptz NOT NULL,
    PRIMARY KEY (record_id, person_id)
);
COMMENT ON TABLE presence.present IS
    'Who has a record open now. Forgotten within a minute and after a crash, so that nothing of it is kept.';
CREATE INDEX present_said ON presence.present (said_at);
ALTER TABLE presence.present ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_present ON presence.present FOR SELECT USING (
    (SELECT platform.reach()) = 'SYSTEM'
    OR (((SELECT platform.reach()) = 'ALL'
            OR ((SELECT platform.reach()) = 'PARTY' AND organisation = ANY ((SELECT platform.parties())::uuid[])))
        AND EXISTS (SELECT FROM record.header r WHERE r.id = record_id)));
CREATE POLICY say_present ON presence.present FOR INSERT WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY say_again ON presence.present FOR UPDATE USING ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY forget_present ON presence.present FOR DELETE USING ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE, DELETE ON presence.present TO fairlead_app;
