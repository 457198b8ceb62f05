-- Imports of other tools' logs, as jobs: who brought what, by which mapping, how far it is, what came of it.
CREATE SCHEMA imports;
GRANT USAGE ON SCHEMA imports TO fairlead_app;

CREATE TABLE imports.job (
    id            uuid        PRIMARY KEY,
    kind          text        NOT NULL,
    file_name     text        NOT NULL CHECK (length(file_name) BETWEEN 1 AND 400),
    sha256        text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    bytes         bigint      NOT NULL CHECK (bytes >= 0),
    mapping       text        NOT NULL,
    source        text        NOT NULL CHECK (length(source) BETWEEN 1 AND 80),
    simulated     boolean     NOT NULL,
    state         text        NOT NULL CHECK (state IN ('WAITING', 'READING', 'WRITING', 'DONE', 'FAILED', 'CANCELLED')),
    cancel_asked  boolean     NOT NULL,
    asked_by      uuid,
    asked_at      timestamptz NOT NULL,
    started_at    timestamptz,
    ended_at      timestamptz,
    lease_until   timestamptz,
    rows_read     integer     NOT NULL,
    cases_done    integer     NOT NULL,
    cases_all     integer,
    counts        jsonb,
    message       text,
    request_key   text,
    CHECK (ended_at IS NULL OR state IN ('DONE', 'FAILED', 'CANCELLED'))
);
COMMENT ON TABLE imports.job IS
    'One import of a log, or one simulation of it. lease_until: until when the process that runs it holds it; a job that is not over and whose lease has run out is taken up again. counts: what came of it. request_key: makes a repeated request the same job.';
CREATE INDEX job_newest ON imports.job (asked_at DESC, id DESC);
CREATE INDEX job_to_do ON imports.job (asked_at) WHERE state IN ('WAITING', 'READING', 'WRITING');
CREATE UNIQUE INDEX job_once ON imports.job (asked_by, request_key) WHERE request_key IS NOT NULL;

CREATE TABLE imports.file_part (
    job_id  uuid    NOT NULL REFERENCES imports.job (id),
    part    integer NOT NULL CHECK (part >= 0),
    content bytea   NOT NULL,
    PRIMARY KEY (job_id, part)
);
COMMENT ON TABLE imports.file_part IS
    'The uploaded file of a job that is not over, in pieces, so that any process can take the job up; taken away when it is over.';

CREATE TABLE imports.finding (
    job_id   uuid    NOT NULL REFERENCES imports.job (id),
    ordinal  integer NOT NULL CHECK (ordinal >= 1),
    kind     text    NOT NULL,
    line     integer NOT NULL,
    case_id  text,
    sentence text    NOT NULL,
    raw      text,
    PRIMARY KEY (job_id, ordinal)
);
COMMENT ON TABLE imports.finding IS
    'What an import has to say about rows: every row that could not be read (kind BAD_ROW) with its text, and examples of each kind of oddity that was read all the same.';

ALTER TABLE imports.job ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE imports.file_part ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE imports.finding ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- Importing is an act over the whole estate: nobody whose reach is less than all of it reads about it. Only the tool writes.
CREATE POLICY read_job ON imports.job FOR SELECT USING ((SELECT platform.reach()) IN ('ALL', 'SYSTEM'));
CREATE POLICY write_job ON imports.job USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY only_the_tool ON imports.file_part USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY read_finding ON imports.finding FOR SELECT USING ((SELECT platform.reach()) IN ('ALL', 'SYSTEM'));
CREATE POLICY write_finding ON imports.finding USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE ON imports.job TO fairlead_app;
GRANT SELECT, INSERT, DELETE ON imports.file_part, imports.finding TO fairlead_app;
