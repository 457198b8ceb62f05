CREATE SCHEMA template;
GRANT USAGE ON SCHEMA template TO fairlead_app;

CREATE TABLE template.kept (
    id            uuid        PRIMARY KEY,
    kind          text        NOT NULL CHECK (kind ~ '^[a-z][a-z-]{0,29}$'),
    version       integer     NOT NULL CHECK (version >= 1),
    name          text        NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    code          text        NOT NULL CHECK (code ~ '^([a-z0-9][a-z0-9-]{0,29})?$'),
    body          jsonb       NOT NULL,
    owner         uuid        NOT NULL,
    sharing       text        NOT NULL CHECK (sharing IN ('PERSON', 'TEAM', 'ORGANISATION', 'EVERYONE')),
    organisation  uuid        NOT NULL,
    team          uuid        CHECK ((team IS NOT NULL) = (sharing = 'TEAM')),
    standing      text        NOT NULL CHECK (standing IN ('OFFERED', 'RETIRED', 'REMOVED'))
);
COMMENT ON TABLE template.kept IS
    'What people keep to use again: replies, checklists, filled-in forms. The body is of the kind''s own making. It holds no record.';
CREATE UNIQUE INDEX kept_name ON template.kept (owner, kind, lower(name)) WHERE standing <> 'REMOVED';
CREATE UNIQUE INDEX kept_code ON template.kept (owner, kind, code) WHERE standing <> 'REMOVED' AND code <> '';
CREATE INDEX kept_shared ON template.kept (kind, organisation) WHERE sharing <> 'PERSON' AND standing <> 'REMOVED';

ALTER TABLE template.kept ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_kept ON template.kept FOR SELECT USING (access.uses(owner, sharing, organisation));
CREATE POLICY add_kept ON template.kept FOR INSERT WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY change_kept ON template.kept FOR UPDATE USING ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE ON template.kept TO fairlead_app;

CREATE TABLE template.kept_version (
    kept_id     uuid        NOT NULL REFERENCES template.kept (id),
    version     integer     NOT NULL CHECK (version >= 1),
    name        text        NOT NULL,
    code        text        NOT NULL,
    body        jsonb       NOT NULL,
    sharing     text        NOT NULL,
    standing    text        NOT NULL,
    changed_at  timestamptz NOT NULL,
    changed_by  uuid        NOT NULL,
    PRIMARY KEY (kept_id, version)
);
COMMENT ON TABLE template.kept_version IS
    'What each version said and who made it, when. Only ever added; of two who change one version, the key lets the first.';
ALTER TABLE template.kept_version ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_kept_version ON template.kept_version FOR SELECT USING (
    (SELECT platform.reach()) = 'SYSTEM' OR EXISTS (
        SELECT FROM template.kept k
        WHERE k.id = kept_id
            AND (k.version = kept_version.version
                OR k.owner = (SELECT platform.person())
                OR k.organisation = ANY ((SELECT platform.parties())::uuid[])
                OR (SELECT platform.reach()) = 'ALL')));
CREATE POLICY add_kept_version ON template.kept_version FOR INSERT WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT ON template.kept_version TO fairlead_app;
