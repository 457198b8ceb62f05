CREATE SCHEMA view;
GRANT USAGE ON SCHEMA view TO fairlead_app;

CREATE TABLE view.saved_view (
    id            uuid        PRIMARY KEY,
    version       integer     NOT NULL CHECK (version >= 1),
    list          text        NOT NULL,
    name          text        NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    filter        text        NOT NULL CHECK (length(filter) <= 2000),
    sort          text        NOT NULL,
    columns       text[]      NOT NULL,
    grouped_by    text        NOT NULL,
    layout        text        NOT NULL,
    owner         uuid        NOT NULL,
    sharing       text        NOT NULL CHECK (sharing IN ('PERSON', 'TEAM', 'ORGANISATION', 'EVERYONE')),
    organisation  uuid        NOT NULL,
    team          uuid        CHECK ((team IS NOT NULL) = (sharing = 'TEAM')),
    dropped       boolean     NOT NULL DEFAULT false
);
COMMENT ON TABLE view.saved_view IS
    'Lists kept under a name. A view holds no record: whoever opens it sees what they may see. Which team one is in is looked up by the tool; the database knows organisations.';
CREATE UNIQUE INDEX saved_view_name ON view.saved_view (owner, list, lower(name)) WHERE NOT dropped;
CREATE INDEX saved_view_shared ON view.saved_view (organisation, list) WHERE sharing <> 'PERSON' AND NOT dropped;

ALTER TABLE view.saved_view ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_view ON view.saved_view FOR SELECT USING (
    (SELECT platform.reach()) = 'SYSTEM'
    OR ((SELECT platform.reach()) IN ('ALL', 'PARTY', 'SELF') AND owner = (SELECT platform.person()))
    OR ((SELECT platform.reach()) IN ('ALL', 'PARTY')
        AND (sharing = 'EVERYONE'
            OR (sharing IN ('TEAM', 'ORGANISATION') AND organisation = ANY ((SELECT platform.parties())::uuid[])))));
CREATE POLICY add_view ON view.saved_view FOR INSERT WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY change_view ON view.saved_view FOR UPDATE USING ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE ON view.saved_view TO fairlead_app;

CREATE TABLE view.view_change (
    view_id     uuid        NOT NULL REFERENCES view.saved_view (id),
    version     integer     NOT NULL CHECK (version >= 1),
    changed_at  timestamptz NOT NULL,
    changed_by  uuid        NOT NULL,
    PRIMARY KEY (view_id, version)
);
COMMENT ON TABLE view.view_change IS
    'Who made each version of a view, when. Only ever added; of two who change one version, the key lets the first.';
ALTER TABLE view.view_change ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_view_change ON view.view_change FOR SELECT USING ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY add_view_change ON view.view_change FOR INSERT WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT ON view.view_change TO fairlead_app;
