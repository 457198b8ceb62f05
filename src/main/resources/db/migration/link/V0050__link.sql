CREATE SCHEMA link;
GRANT USAGE ON SCHEMA link TO fairlead_app;

CREATE TABLE link.link (
    record_id uuid        NOT NULL,
    link_id   integer     NOT NULL,
    relation  text        NOT NULL CHECK (relation IN ('CHILD_OF', 'MERGED_INTO', 'RELATED_TO')),
    other_id  uuid        NOT NULL,
    since     timestamptz NOT NULL,
    PRIMARY KEY (record_id, link_id)
);
COMMENT ON TABLE link.link IS 'Relations between records that hold now. link_id is the entry that made the relation.';
CREATE UNIQUE INDEX link_once ON link.link (record_id, relation, other_id);
CREATE INDEX link_other ON link.link (other_id, relation);
ALTER TABLE link.link ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_link ON link.link FOR SELECT USING (
    (SELECT platform.reach()) IN ('ALL', 'SYSTEM')
    OR (EXISTS (SELECT FROM record.header r WHERE r.id = record_id) AND EXISTS (SELECT FROM record.header r WHERE r.id = other_id)));
CREATE POLICY write_link ON link.link USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE, DELETE ON link.link TO fairlead_app;
