CREATE TABLE notification.told (
    id          uuid        NOT NULL,
    person_id   uuid        NOT NULL,
    record_id   uuid        NOT NULL,
    seq         integer     NOT NULL CHECK (seq >= 1),
    reason      text        NOT NULL,
    told_at     timestamptz NOT NULL,
    shown       text        NOT NULL CHECK (shown IN ('SHOWN', 'OFF', 'OWN_ACT', 'MAY_NOT_READ', 'MUTED')),
    mail        text        NOT NULL CHECK (mail IN ('NONE', 'AT_ONCE', 'DIGEST', 'HELD', 'NO_ADDRESS', 'NO_SERVER')),
    mail_id     uuid,
    mailed_at   timestamptz,
    read_at     timestamptz,
    again_at    timestamptz,
    times       smallint    NOT NULL CHECK (times >= 1),
    PRIMARY KEY (person_id, record_id, seq),
    CHECK (shown = 'SHOWN' OR (read_at IS NULL AND again_at IS NULL))
);
COMMENT ON TABLE notification.told IS
    'Who was told of which entry of a timeline, for which reason, or why not. The key makes it at most once. It holds no words: they come from the entry, each time, as far as the reader may read it then.';
CREATE UNIQUE INDEX told_id ON notification.told (id);
CREATE INDEX told_list ON notification.told (person_id, told_at DESC, id DESC);
CREATE INDEX told_unread ON notification.told (person_id, told_at DESC) WHERE shown = 'SHOWN' AND read_at IS NULL;
CREATE INDEX told_log ON notification.told (told_at DESC, id DESC);
CREATE INDEX told_record ON notification.told (record_id);
CREATE INDEX told_again ON notification.told (again_at) WHERE again_at IS NOT NULL;
CREATE INDEX told_mail ON notification.told (mail_id) WHERE mail_id IS NOT NULL;
ALTER TABLE notification.told ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_told ON notification.told FOR SELECT USING (
    (SELECT platform.reach()) = 'SYSTEM'
    OR ((SELECT platform.reach()) IN ('ALL', 'PARTY', 'SELF')
        AND person_id = (SELECT platform.person()) AND shown <> 'MAY_NOT_READ'));
CREATE POLICY add_told ON notification.told FOR INSERT WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY change_told ON notification.told FOR UPDATE USING (
    (SELECT platform.reach()) = 'SYSTEM'
    OR ((SELECT platform.reach()) IN ('ALL', 'PARTY', 'SELF') AND person_id = (SELECT platform.person())));
CREATE POLICY forget_told ON notification.told FOR DELETE USING ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE, DELETE ON notification.told TO fairlead_app;

CREATE TABLE notification.reader (
    name     text        PRIMARY KEY,
    up_to    bigint      NOT NULL,
    read_at  timestamptz NOT NULL
);
COMMENT ON TABLE notification.reader IS
    'How far the timelines were read. It moves in the transaction that writes what follows from what was read.';
INSERT INTO notification.reader VALUES ('timelines', pg_current_xact_id()::text::bigint, now());
ALTER TABLE notification.reader ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY only_the_tool ON notification.reader
    USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE ON notification.reader TO fairlead_app;

CREATE TABLE notification.mail (
    id          uuid        PRIMARY KEY,
    person_id   uuid        NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('ONE', 'SEVERAL')),
    due_at      timestamptz NOT NULL,
    state       text        NOT NULL CHECK (state IN ('WAITING', 'SENT', 'NOTHING_LEFT', 'GAVE_UP')),
    turn        smallint    NOT NULL CHECK (turn >= 1),
    attempts    smallint    NOT NULL CHECK (attempts >= 0),
    next_at     timestamptz NOT NULL,
    answer      text        NOT NULL CHECK (length(answer) <= 500),
    settled_at  timestamptz
);
COMMENT ON TABLE notification.mail IS
    'E-mails to be sent, each about one entry or about several. Written with what it is about; its words are made when it goes out. next_at is also the lease of whoever is sending it. turn counts how often it was begun anew, for its Message-ID.';
CREATE INDEX mail_next ON notification.mail (next_at) WHERE state = 'WAITING';
CREATE INDEX mail_settled ON notification.mail (settled_at) WHERE settled_at IS NOT NULL;
ALTER TABLE notification.mail ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY only_the_tool ON notification.mail
    USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE, DELETE ON notification.mail TO fairlead_app;

CREATE TABLE notification.seal (
    name  text  PRIMARY KEY,
    key   bytea NOT NULL CHECK (length(key) = 32)
);
COMMENT ON TABLE notification.seal IS 'The key that links in e-mails are signed with.';
ALTER TABLE notification.seal ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY only_the_tool ON notification.seal
    USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT ON notification.seal TO fairlead_app;
