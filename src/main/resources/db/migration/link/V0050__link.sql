CREATE SCHEMA link;
GRANT USAGE ON SCHEMA link TO fairlead_app;

CREATE TABLE link.relation (
    record_id uuid        NOT NULL,
    link_id   integer     NOT NULL,
    kind      text        NOT NULL CHECK (kind IN ('CHILD_OF', 'MERGED_INTO', 'RELATED_TO')),
    other_id  uuid        NOT NULL,
    since     timestamptz NOT NULL,
    PRIMARY KEY (record_id, link_id)
);
COMMENT ON TABLE link.relation IS 'Relations between records that hold now. link_id is the entry that made the relation.';
CREATE UNIQUE INDEX relation_once ON link.relation (record_id, kind, other_id);
CREATE INDEX relation_other ON link.relation (other_id, kind);
ALTER TABLE link.relation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_link ON link.relation FOR SELECT USING (
    (SELECT platform.reach()) IN ('ALL', 'SYSTEM')
    OR (EXISTS (SELECT FROM record.header r WHERE r.id = record_id) AND EXISTS (SELECT FROM record.header r WHERE r.id = other_id)));
CREATE POLICY write_link ON link.relation USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE, DELETE ON link.relation TO fairlead_app;
