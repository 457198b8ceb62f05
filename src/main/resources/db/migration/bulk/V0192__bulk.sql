CREATE SCHEMA bulk;
GRANT USAGE ON SCHEMA bulk TO fairlead_app;

CREATE TABLE bulk.change (
    id            uuid        PRIMARY KEY,
    filter        text        NOT NULL,
    act           text        NOT NULL,
    said          jsonb       NOT NULL,
    words         text        NOT NULL,
    asked_by      uuid        NOT NULL,
    asked_at      timestamptz NOT NULL,
    rested_at     timestamptz,
    state         text        NOT NULL
        CHECK (state IN ('TRYING', 'TRIED', 'RUNNING', 'DONE', 'UNDOING', 'UNDONE', 'ENDED')),
    lease_until   timestamptz,
    turn_at       timestamptz
);
COMMENT ON TABLE bulk.change IS
    'One act done to many records. What it did stands on the timelines of the records; this is what was asked and how far it is.';
CREATE INDEX change_asked ON bulk.change (asked_by, asked_at DESC, id DESC);
CREATE INDEX change_at_work ON bulk.change (asked_at) WHERE state IN ('TRYING', 'RUNNING', 'UNDOING');

CREATE TABLE bulk.line (
    change_id  uuid    NOT NULL REFERENCES bulk.change (id),
    ordinal    integer NOT NULL CHECK (ordinal >= 1),
    record_id  uuid    NOT NULL,
    number     text    NOT NULL,
    title      text    NOT NULL,
    result     text    NOT NULL
        CHECK (result IN ('WAITING', 'WOULD', 'WOULD_NOT', 'SAME', 'CHANGED', 'REFUSED', 'UNDONE', 'KEPT')),
    sentence   text    NOT NULL,
    seq_first  integer,
    seq_last   integer,
    PRIMARY KEY (change_id, ordinal)
);
COMMENT ON TABLE bulk.line IS 'One record of a bulk change and what came of it. seq_first and seq_last are the entries that were added to its timeline.';
CREATE INDEX line_result ON bulk.line (change_id, result, ordinal);

ALTER TABLE bulk.change ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE bulk.line ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_change ON bulk.change FOR SELECT USING (
    (SELECT platform.reach()) = 'SYSTEM'
    OR ((SELECT platform.reach()) IN ('ALL', 'PARTY') AND asked_by = (SELECT platform.person())));
CREATE POLICY add_change ON bulk.change FOR INSERT WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY go_on_with_change ON bulk.change FOR UPDATE USING ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY read_line ON bulk.line FOR SELECT USING (
    (SELECT platform.reach()) = 'SYSTEM' OR EXISTS (SELECT FROM bulk.change c WHERE c.id = change_id));
CREATE POLICY add_line ON bulk.line FOR INSERT WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY go_on_with_line ON bulk.line FOR UPDATE USING ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE ON bulk.change, bulk.line TO fairlead_app;
