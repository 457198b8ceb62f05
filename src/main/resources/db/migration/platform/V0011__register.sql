-- Reference data (organisations, teams, persons, sites, services, calendars, agreements, matrices, reasons):
-- versions are only ever added, so every past figure can be computed with the version then in force.
CREATE TABLE platform.register_version (
    kind         text        NOT NULL CHECK (kind ~ '^[a-z][a-z-]{1,40}$'),
    id           uuid        NOT NULL,
    version      integer     NOT NULL CHECK (version >= 1),
    in_force     timestamptz NOT NULL,
    name         text        NOT NULL CHECK (length(name) BETWEEN 1 AND 400),
    body         jsonb       NOT NULL,
    retired      boolean     NOT NULL,
    readers      uuid[],
    recorded_at  timestamptz NOT NULL,
    recorded_by  uuid,
    PRIMARY KEY (id, version)
);
COMMENT ON TABLE platform.register_version IS
    'Versions of reference data. The one in force at an instant is the latest version whose in_force is not after it. readers: parties that may read it, empty for everybody signed in.';
CREATE INDEX register_version_kind ON platform.register_version (kind, id, version);
CREATE INDEX register_version_name ON platform.register_version (kind, lower(name) text_pattern_ops);

ALTER TABLE platform.register_version ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_register ON platform.register_version FOR SELECT USING (
    (SELECT platform.reach()) IN ('ALL', 'SYSTEM')
    OR ((SELECT platform.reach()) IN ('PARTY', 'SELF')
        AND (readers IS NULL OR readers && (SELECT platform.parties()))));
CREATE POLICY add_register ON platform.register_version FOR INSERT WITH CHECK ((SELECT platform.reach()) IN ('ALL', 'SYSTEM'));
GRANT SELECT, INSERT ON platform.register_version TO fairlead_app;

CREATE TABLE platform.receipt (
    person_id    uuid        NOT NULL,
    key          text        NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
    request_hash bytea       NOT NULL,
    subject      text        NOT NULL,
    subject_id   uuid        NOT NULL,
    subject_seq  integer     NOT NULL,
    part         text,
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (person_id, key)
);
COMMENT ON TABLE platform.receipt IS
    'One row per intent that took effect, written in the same transaction: a repeated key is answered from the state its subject had then.';
ALTER TABLE platform.receipt ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_receipts ON platform.receipt FOR SELECT
    USING (person_id = (SELECT platform.person()) OR (SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY add_receipt ON platform.receipt FOR INSERT
    WITH CHECK (person_id = (SELECT platform.person()) OR (SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT ON platform.receipt TO fairlead_app;
