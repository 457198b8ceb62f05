CREATE SCHEMA notification;
GRANT USAGE ON SCHEMA notification TO fairlead_app;

CREATE TABLE notification.watch (
    record_id     uuid        NOT NULL,
    person_id     uuid        NOT NULL,
    organisation  uuid        NOT NULL,
    state         text        NOT NULL CHECK (state IN ('WATCHING', 'MUTED')),
    how           text        NOT NULL CHECK (how IN ('SELF', 'NAMED', 'MENTION', 'MANY')),
    since         timestamptz NOT NULL,
    bulk_key      text        CHECK ((bulk_key IS NOT NULL) = (how = 'MANY')),
    PRIMARY KEY (record_id, person_id)
);
COMMENT ON TABLE notification.watch IS
    'Who watches a record, or wants to hear nothing of it. It gives nobody a right to read: whoever may not see the record any more does not see its rows either. bulk_key is the bulk change that began it and can take it back.';
CREATE INDEX watch_person ON notification.watch (person_id, since DESC, record_id);
CREATE INDEX watch_organisation ON notification.watch (organisation, record_id) WHERE state = 'WATCHING';
ALTER TABLE notification.watch ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_watch ON notification.watch FOR SELECT USING (
    (SELECT platform.reach()) = 'SYSTEM'
    OR (((SELECT platform.reach()) IN ('ALL', 'PARTY', 'SELF') AND person_id = (SELECT platform.person())
            OR (SELECT platform.reach()) = 'ALL'
            OR ((SELECT platform.reach()) = 'PARTY' AND organisation = ANY ((SELECT platform.parties())::uuid[])))
        AND EXISTS (SELECT FROM record.header r WHERE r.id = record_id)));
CREATE POLICY begin_watch ON notification.watch FOR INSERT WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY change_watch ON notification.watch FOR UPDATE USING ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY end_watch ON notification.watch FOR DELETE USING ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE, DELETE ON notification.watch TO fairlead_app;

CREATE TABLE notification.settings (
    owner       uuid        PRIMARY KEY,
    of_team     boolean     NOT NULL,
    version     integer     NOT NULL CHECK (version >= 1),
    body        jsonb       NOT NULL,
    changed_at  timestamptz NOT NULL,
    changed_by  uuid        NOT NULL
);
COMMENT ON TABLE notification.settings IS
    'What a person, or the people of a team until they choose for themselves, wants to be told, how and when.';
ALTER TABLE notification.settings ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY only_the_tool ON notification.settings
    USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE ON notification.settings TO fairlead_app;
