CREATE SCHEMA reply;
GRANT USAGE ON SCHEMA reply TO fairlead_app;

CREATE TABLE reply.used (
    person_id  uuid        NOT NULL,
    reply_id   uuid        NOT NULL REFERENCES template.kept (id),
    times      integer     NOT NULL CHECK (times >= 1),
    last_at    timestamptz NOT NULL,
    PRIMARY KEY (person_id, reply_id)
);
COMMENT ON TABLE reply.used IS
    'How often a person has sent a canned reply, so that the ones used most stand first. A convenience: nothing is computed from it.';
ALTER TABLE reply.used ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_used ON reply.used FOR SELECT USING (
    (SELECT platform.reach()) = 'SYSTEM'
    OR ((SELECT platform.reach()) IN ('ALL', 'PARTY', 'SELF') AND person_id = (SELECT platform.person())));
CREATE POLICY add_used ON reply.used FOR INSERT WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY count_used ON reply.used FOR UPDATE USING ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE ON reply.used TO fairlead_app;
