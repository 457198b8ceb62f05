-- When a person last looked at a record: what is new there since, and which records were opened last.
CREATE TABLE presence.look (
    person_id  uuid        NOT NULL,
    record_id  uuid        NOT NULL,
    looked_at  timestamptz NOT NULL,
    visit_from timestamptz,
    PRIMARY KEY (person_id, record_id)
);
COMMENT ON TABLE presence.look IS
    'When a person last looked at a record. visit_from is the end of the visit before this one: what was written after it is new to them. Forgotten after half a year. Whether the record may still be read is asked where records are kept.';
CREATE INDEX look_last ON presence.look (person_id, looked_at DESC, record_id DESC);
CREATE INDEX look_old ON presence.look (looked_at);
ALTER TABLE presence.look ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_look ON presence.look
    USING ((SELECT platform.reach()) = 'SYSTEM'
        OR ((SELECT platform.reach()) IN ('ALL', 'PARTY', 'SELF') AND person_id = (SELECT platform.person())))
    WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE, DELETE ON presence.look TO fairlead_app;

ALTER TABLE search.recent NO FORCE ROW LEVEL SECURITY;
INSERT INTO presence.look (person_id, record_id, looked_at) SELECT person_id, record_id, opened_at FROM search.recent;
DROP TABLE search.recent;
