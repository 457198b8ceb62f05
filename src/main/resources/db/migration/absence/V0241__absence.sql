CREATE SCHEMA absence;
GRANT USAGE ON SCHEMA absence TO fairlead_app;

CREATE TABLE absence.absence (
    id            uuid        PRIMARY KEY,
    version       integer     NOT NULL CHECK (version >= 1),
    person        uuid        NOT NULL,
    organisation  uuid        NOT NULL,
    starts_at     timestamptz NOT NULL,
    ends_at       timestamptz NOT NULL,
    withdrawn     boolean     NOT NULL DEFAULT false,
    CHECK (ends_at > starts_at)
);
COMMENT ON TABLE absence.absence IS
    'When somebody is away: from an instant until another. Why is nobody''s business and not kept. Read within the person''s organisation.';
CREATE INDEX absence_of ON absence.absence (person, ends_at) WHERE NOT withdrawn;

ALTER TABLE absence.absence ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_absence ON absence.absence FOR SELECT USING (
    (SELECT platform.reach()) = 'SYSTEM'
    OR ((SELECT platform.reach()) IN ('ALL', 'PARTY', 'SELF') AND person = (SELECT platform.person()))
    OR ((SELECT platform.reach()) IN ('ALL', 'PARTY') AND organisation = ANY ((SELECT platform.parties())::uuid[])));
CREATE POLICY add_absence ON absence.absence FOR INSERT WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY change_absence ON absence.absence FOR UPDATE USING ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE ON absence.absence TO fairlead_app;

CREATE TABLE absence.absence_change (
    absence_id  uuid        NOT NULL REFERENCES absence.absence (id),
    version     integer     NOT NULL CHECK (version >= 1),
    changed_at  timestamptz NOT NULL,
    changed_by  uuid        NOT NULL,
    PRIMARY KEY (absence_id, version)
);
COMMENT ON TABLE absence.absence_change IS
    'Who made each version of an absence, when. Only ever added; of two who change one version, the key lets the first.';
ALTER TABLE absence.absence_change ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_absence_change ON absence.absence_change FOR SELECT USING ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY add_absence_change ON absence.absence_change FOR INSERT WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT ON absence.absence_change TO fairlead_app;
