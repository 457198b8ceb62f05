CREATE TABLE notification.broadcast (
    id          uuid        PRIMARY KEY,
    version     integer     NOT NULL CHECK (version >= 1),
    kind        text        NOT NULL CHECK (kind IN ('INFORMATION', 'DISRUPTION', 'PLANNED_WORK')),
    reaches     text        NOT NULL CHECK (reaches IN ('EVERYBODY', 'ORGANISATION', 'TEAM', 'SITE')),
    about       uuid        CHECK ((about IS NULL) = (reaches = 'EVERYBODY')),
    from_at     timestamptz NOT NULL,
    until_at    timestamptz NOT NULL CHECK (until_at > from_at),
    texts       jsonb       NOT NULL,
    written_by  uuid        NOT NULL,
    changed_at  timestamptz NOT NULL
);
COMMENT ON TABLE notification.broadcast IS
    'What is said to everybody, to an organisation, to a team or to the people of a site, from an instant to an instant. Ended early, it ends now.';
CREATE INDEX broadcast_until ON notification.broadcast (until_at DESC, id);
ALTER TABLE notification.broadcast ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY only_the_tool ON notification.broadcast
    USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE ON notification.broadcast TO fairlead_app;

CREATE TABLE notification.dismissed (
    broadcast_id  uuid        NOT NULL REFERENCES notification.broadcast (id),
    person_id     uuid        NOT NULL,
    version       integer     NOT NULL,
    dismissed_at  timestamptz NOT NULL,
    PRIMARY KEY (person_id, broadcast_id)
);
COMMENT ON TABLE notification.dismissed IS 'Who has read a broadcast and wants to see it no more, until it says something else.';
CREATE INDEX dismissed_of ON notification.dismissed (broadcast_id);
ALTER TABLE notification.dismissed ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY only_the_tool ON notification.dismissed
    USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE ON notification.dismissed TO fairlead_app;
