CREATE SCHEMA schedule;
GRANT USAGE ON SCHEMA schedule TO fairlead_app;

CREATE TABLE schedule.occurrence (
    schedule_id  uuid        NOT NULL REFERENCES template.kept (id),
    due_at       timestamptz NOT NULL,
    result       text        NOT NULL CHECK (result IN ('LOGGED', 'SKIPPED', 'REFUSED')),
    record_id    uuid        CHECK ((record_id IS NOT NULL) = (result = 'LOGGED')),
    number       text        NOT NULL,
    sentence     text        NOT NULL,
    handled_at   timestamptz NOT NULL,
    PRIMARY KEY (schedule_id, due_at)
);
COMMENT ON TABLE schedule.occurrence IS
    'What became of each date of a schedule. Only ever added. That a date logs one record and no more is seen to by the receipt of the logging, which has the date in its key; this row follows it.';
ALTER TABLE schedule.occurrence ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_occurrence ON schedule.occurrence FOR SELECT USING (
    (SELECT platform.reach()) = 'SYSTEM' OR EXISTS (
        SELECT FROM template.kept k
        WHERE k.id = schedule_id
            AND (k.owner = (SELECT platform.person())
                OR k.organisation = ANY ((SELECT platform.parties())::uuid[])
                OR (SELECT platform.reach()) = 'ALL')));
CREATE POLICY add_occurrence ON schedule.occurrence FOR INSERT WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT ON schedule.occurrence TO fairlead_app;
