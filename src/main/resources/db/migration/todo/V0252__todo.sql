CREATE SCHEMA todo;
GRANT USAGE ON SCHEMA todo TO fairlead_app;

CREATE TABLE todo.item (
    id          uuid        PRIMARY KEY,
    version     integer     NOT NULL CHECK (version >= 1),
    owner       uuid        NOT NULL,
    record_id   uuid,
    number      text        NOT NULL CHECK ((number = '') = (record_id IS NULL)),
    text        text        NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
    due_at      timestamptz,
    remind_at   timestamptz,
    state       text        NOT NULL CHECK (state IN ('OPEN', 'DONE', 'REMOVED')),
    before      jsonb,
    created_at  timestamptz NOT NULL,
    changed_at  timestamptz NOT NULL
);
COMMENT ON TABLE todo.item IS
    'To-dos of people. Nobody but their owner reads them, the tool itself and its administrators included. before is what it said before the last change, which can be taken back.';
CREATE INDEX item_open ON todo.item (owner, due_at) WHERE state = 'OPEN';
CREATE INDEX item_changed ON todo.item (owner, changed_at DESC);
CREATE INDEX item_record ON todo.item (owner, record_id) WHERE state = 'OPEN' AND record_id IS NOT NULL;
ALTER TABLE todo.item ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_items ON todo.item
    USING ((SELECT platform.reach()) IN ('ALL', 'PARTY', 'SELF') AND owner = (SELECT platform.person()))
    WITH CHECK ((SELECT platform.reach()) IN ('ALL', 'PARTY', 'SELF') AND owner = (SELECT platform.person()));
GRANT SELECT, INSERT, UPDATE ON todo.item TO fairlead_app;

CREATE TABLE todo.reminder (
    item_id  uuid        PRIMARY KEY REFERENCES todo.item (id),
    owner    uuid        NOT NULL,
    at       timestamptz,
    shown    boolean     NOT NULL,
    times    smallint    NOT NULL CHECK (times >= 0),
    told_at  timestamptz,
    seen_at  timestamptz
);
COMMENT ON TABLE todo.reminder IS
    'When the tool is to tell the owner of a to-do next, how often it did, and whether it was seen. It holds no words, since the tool reads it.';
CREATE INDEX reminder_at ON todo.reminder (at) WHERE at IS NOT NULL;
CREATE INDEX reminder_unseen ON todo.reminder (owner) WHERE shown AND told_at IS NOT NULL AND seen_at IS NULL;
ALTER TABLE todo.reminder ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_reminders ON todo.reminder
    USING ((SELECT platform.reach()) = 'SYSTEM'
        OR ((SELECT platform.reach()) IN ('ALL', 'PARTY', 'SELF') AND owner = (SELECT platform.person())))
    WITH CHECK ((SELECT platform.reach()) = 'SYSTEM'
        OR ((SELECT platform.reach()) IN ('ALL', 'PARTY', 'SELF') AND owner = (SELECT platform.person())));
GRANT SELECT, INSERT, UPDATE ON todo.reminder TO fairlead_app;
