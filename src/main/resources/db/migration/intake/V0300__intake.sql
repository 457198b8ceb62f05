CREATE SCHEMA intake;
GRANT USAGE ON SCHEMA intake TO fairlead_app;

CREATE TABLE intake.list_import (
    id           uuid        PRIMARY KEY,
    list         text        NOT NULL,
    file_name    text        NOT NULL CHECK (length(file_name) BETWEEN 1 AND 400),
    sha256       text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    bytes        bigint      NOT NULL CHECK (bytes >= 0),
    columns      jsonb       NOT NULL,
    state        text        NOT NULL
        CHECK (state IN ('MATCHING', 'TRYING', 'TRIED', 'RUNNING', 'DONE', 'UNDOING', 'UNDONE', 'ENDED', 'FAILED')),
    message      text        NOT NULL,
    asked_by     uuid        NOT NULL,
    asked_at     timestamptz NOT NULL,
    rested_at    timestamptz,
    lease_until  timestamptz,
    holder       uuid,
    turn_at      timestamptz,
    rows_done    integer     NOT NULL CHECK (rows_done >= 0),
    rows_all     integer,
    counts       jsonb       NOT NULL
);
COMMENT ON TABLE intake.list_import IS
    'One file taken in as a list. What it did stands with what it was done to; this is what was given and how far it is. lease_until, holder: until when whose process works on it; one whose lease has run out is taken up again. rows_done: rows that had their turn in what is being done now; counts: how many rows came to which result.';
CREATE INDEX list_import_asked ON intake.list_import (asked_by, asked_at DESC, id DESC);
CREATE INDEX list_import_at_work ON intake.list_import (asked_at) WHERE state IN ('TRYING', 'RUNNING', 'UNDOING');

CREATE TABLE intake.file_part (
    import_id  uuid        NOT NULL,
    part       integer     NOT NULL CHECK (part >= 0),
    content    bytea       NOT NULL,
    kept_at    timestamptz NOT NULL,
    PRIMARY KEY (import_id, part)
);
COMMENT ON TABLE intake.file_part IS
    'The file of a list import that is not over, in pieces, so that any process can go on with it; taken away when it is carried out or ended. The pieces come first, one by one, so that a large file is never whole in memory; those whose import never came are taken away after a day.';

CREATE TABLE intake.line (
    import_id       uuid    NOT NULL REFERENCES intake.list_import (id),
    ordinal         integer NOT NULL CHECK (ordinal >= 1),
    line            integer NOT NULL,
    result          text    NOT NULL
        CHECK (result IN ('WOULD_ADD', 'WOULD_CHANGE', 'SAME', 'WOULD_NOT', 'ADDED', 'CHANGED', 'REFUSED', 'UNDONE', 'KEPT')),
    name            text    NOT NULL,
    subject_id      uuid,
    version_before  integer NOT NULL,
    version         integer NOT NULL,
    differences     jsonb   NOT NULL,
    sentence        text    NOT NULL,
    heading         text    NOT NULL,
    cells           jsonb   NOT NULL,
    PRIMARY KEY (import_id, ordinal)
);
COMMENT ON TABLE intake.line IS
    'One row of a list import and what came of it. subject_id, version_before, version: what was written, for taking it back. cells: the row as the file has it, kept of rows that were refused so that they can be mended.';
CREATE INDEX line_result ON intake.line (import_id, result, ordinal);

CREATE TABLE intake.matching (
    id        uuid        PRIMARY KEY,
    owner     uuid        NOT NULL,
    list      text        NOT NULL,
    name      text        NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    fields    jsonb       NOT NULL,
    kept_at   timestamptz NOT NULL,
    UNIQUE (owner, list, name)
);
COMMENT ON TABLE intake.matching IS 'What the columns of a kind of file are taken for, kept by somebody under a name for the next file.';

ALTER TABLE intake.list_import ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE intake.file_part ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE intake.line ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE intake.matching ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- A file and its rows are read by whoever gave it and by nobody else, whatever their reach. Only the tool writes.
CREATE POLICY read_import ON intake.list_import FOR SELECT USING (
    (SELECT platform.reach()) = 'SYSTEM'
    OR ((SELECT platform.reach()) IN ('ALL', 'PARTY') AND asked_by = (SELECT platform.person())));
CREATE POLICY add_import ON intake.list_import FOR INSERT WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY go_on_with_import ON intake.list_import FOR UPDATE USING ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY only_the_tool ON intake.file_part USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY read_line ON intake.line FOR SELECT USING (
    (SELECT platform.reach()) = 'SYSTEM' OR EXISTS (SELECT FROM intake.list_import i WHERE i.id = import_id));
CREATE POLICY add_line ON intake.line FOR INSERT WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY write_line ON intake.line FOR UPDATE USING ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY remove_line ON intake.line FOR DELETE USING ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY read_matching ON intake.matching FOR SELECT USING (
    (SELECT platform.reach()) = 'SYSTEM'
    OR ((SELECT platform.reach()) IN ('ALL', 'PARTY') AND owner = (SELECT platform.person())));
CREATE POLICY write_matching ON intake.matching USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE ON intake.list_import TO fairlead_app;
GRANT SELECT, INSERT, DELETE ON intake.file_part TO fairlead_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON intake.line, intake.matching TO fairlead_app;
