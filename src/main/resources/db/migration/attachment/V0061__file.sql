-- Files as rows, computed from the timeline. A file is read by whoever may read the entry that brought it.
CREATE TABLE attachment.file (
    record_id     uuid        NOT NULL,
    seq           integer     NOT NULL,
    name          text        NOT NULL,
    media_type    text        NOT NULL,
    bytes         bigint      NOT NULL CHECK (bytes > 0),
    sha256        text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    person_id     uuid,
    party_id      uuid        NOT NULL,
    audience      text        NOT NULL CHECK (audience IN ('EVERYONE', 'INVOLVED', 'NAMED', 'OWN')),
    named         uuid[],
    attached_at   timestamptz NOT NULL,
    withdrawal    integer,
    withdrawn_at  timestamptz,
    withdrawn_by  uuid,
    reason        text,
    PRIMARY KEY (record_id, seq),
    CHECK ((withdrawal IS NULL) = (withdrawn_at IS NULL) AND (withdrawal IS NULL) = (reason IS NULL))
);
COMMENT ON TABLE attachment.file IS
    'The files on a record as its timeline leaves them: seq is the entry that brought the file, withdrawal the entry that withdrew it. The bytes are in attachment.content.';
ALTER TABLE attachment.file ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_file ON attachment.file FOR SELECT USING (
    EXISTS (SELECT FROM record.entry e WHERE e.record_id = file.record_id AND e.seq = file.seq));
CREATE POLICY write_file ON attachment.file
    USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE, DELETE ON attachment.file TO fairlead_app;

-- What was withdrawn is kept and checked, and read by nobody but the tool itself.
DROP POLICY read_content ON attachment.content;
CREATE POLICY read_content ON attachment.content FOR SELECT USING (
    (SELECT platform.reach()) = 'SYSTEM'
    OR EXISTS (SELECT FROM attachment.file f
               WHERE f.record_id = content.record_id AND f.seq = content.seq AND f.withdrawal IS NULL));
