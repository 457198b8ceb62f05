CREATE TABLE watchlog.shift (
    id            uuid        PRIMARY KEY,
    plan_id       uuid        NOT NULL,
    desk_id       uuid        NOT NULL,
    organisation  uuid        NOT NULL,
    person_id     uuid        NOT NULL,
    from_at       timestamptz NOT NULL,
    until_at      timestamptz NOT NULL CHECK (until_at > from_at),
    zone          text        NOT NULL,
    note          text        NOT NULL CHECK (length(note) <= 200),
    planned_at    timestamptz NOT NULL,
    planned_by    uuid        NOT NULL,
    dropped_at    timestamptz,
    dropped_by    uuid        CHECK ((dropped_at IS NULL) = (dropped_by IS NULL))
);
COMMENT ON TABLE watchlog.shift IS
    'Who is to have the watch when. A shift is planned and perhaps taken off again; what it said stays. Shifts planned together share plan_id.';
CREATE INDEX shift_until ON watchlog.shift (desk_id, until_at) WHERE dropped_at IS NULL;
CREATE INDEX shift_plan ON watchlog.shift (plan_id);
ALTER TABLE watchlog.shift ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_shift ON watchlog.shift FOR SELECT USING (
    (SELECT platform.reach()) = 'SYSTEM'
    OR ((SELECT platform.reach()) IN ('ALL', 'PARTY') AND organisation = ANY ((SELECT platform.parties())::uuid[])));
CREATE POLICY add_shift ON watchlog.shift FOR INSERT WITH CHECK (
    (SELECT platform.reach()) IN ('ALL', 'PARTY')
    AND organisation = ANY ((SELECT platform.parties())::uuid[])
    AND planned_by = (SELECT platform.person()));
CREATE POLICY drop_shift ON watchlog.shift FOR UPDATE USING (
    (SELECT platform.reach()) IN ('ALL', 'PARTY') AND organisation = ANY ((SELECT platform.parties())::uuid[]))
    WITH CHECK (dropped_by = (SELECT platform.person()));
GRANT SELECT, INSERT ON watchlog.shift TO fairlead_app;
GRANT UPDATE (dropped_at, dropped_by) ON watchlog.shift TO fairlead_app;
