CREATE SCHEMA dashboard;
GRANT USAGE ON SCHEMA dashboard TO fairlead_app;

CREATE TABLE dashboard.dashboard (
    id            uuid        PRIMARY KEY,
    version       integer     NOT NULL CHECK (version >= 1),
    name          text        NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    tiles         jsonb       NOT NULL,
    owner         uuid        NOT NULL,
    sharing       text        NOT NULL CHECK (sharing IN ('PERSON', 'TEAM', 'ORGANISATION', 'EVERYONE')),
    organisation  uuid        NOT NULL,
    team          uuid        CHECK ((team IS NOT NULL) = (sharing = 'TEAM')),
    dropped       boolean     NOT NULL DEFAULT false
);
COMMENT ON TABLE dashboard.dashboard IS
    'Numbers and lists put together under a name. It holds filters and no record: whoever opens it sees what they may see. Which team one is in is looked up by the tool; the database knows organisations.';
CREATE UNIQUE INDEX dashboard_name ON dashboard.dashboard (owner, lower(name)) WHERE NOT dropped;
CREATE INDEX dashboard_shared ON dashboard.dashboard (organisation) WHERE sharing <> 'PERSON' AND NOT dropped;

ALTER TABLE dashboard.dashboard ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_dashboard ON dashboard.dashboard FOR SELECT USING (access.uses(owner, sharing, organisation));
CREATE POLICY add_dashboard ON dashboard.dashboard FOR INSERT WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY change_dashboard ON dashboard.dashboard FOR UPDATE USING ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE ON dashboard.dashboard TO fairlead_app;

CREATE TABLE dashboard.dashboard_change (
    dashboard_id  uuid        NOT NULL REFERENCES dashboard.dashboard (id),
    version       integer     NOT NULL CHECK (version >= 1),
    changed_at    timestamptz NOT NULL,
    changed_by    uuid        NOT NULL,
    PRIMARY KEY (dashboard_id, version)
);
COMMENT ON TABLE dashboard.dashboard_change IS
    'Who made each version of a dashboard, when. Only ever added; of two who change one version, the key lets the first.';
ALTER TABLE dashboard.dashboard_change ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_dashboard_change ON dashboard.dashboard_change FOR SELECT USING ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY add_dashboard_change ON dashboard.dashboard_change FOR INSERT WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT ON dashboard.dashboard_change TO fairlead_app;
