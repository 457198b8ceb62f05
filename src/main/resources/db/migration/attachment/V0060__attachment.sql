CREATE SCHEMA attachment;
GRANT USAGE ON SCHEMA attachment TO fairlead_app;

CREATE TABLE attachment.content (
    record_id   uuid        NOT NULL,
    seq         integer     NOT NULL,
    sha256      bytea       NOT NULL,
    bytes       bytea       NOT NULL,
    PRIMARY KEY (record_id, seq)
);
COMMENT ON TABLE attachment.content IS 'The bytes of an attachment, kept beside the entry that brought it; read only through that entry.';
ALTER TABLE attachment.content ALTER COLUMN bytes SET STORAGE EXTERNAL;
ALTER TABLE attachment.content ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_content ON attachment.content FOR SELECT USING (
    EXISTS (SELECT FROM record.entry e WHERE e.record_id = content.record_id AND e.seq = content.seq));
CREATE POLICY add_content ON attachment.content FOR INSERT WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT ON attachment.content TO fairlead_app;
