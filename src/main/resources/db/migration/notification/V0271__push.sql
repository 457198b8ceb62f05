CREATE TABLE notification.device (
    id          uuid        PRIMARY KEY,
    person_id   uuid        NOT NULL,
    name        text        NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    endpoint    text        NOT NULL UNIQUE CHECK (length(endpoint) <= 1000),
    p256dh      bytea       NOT NULL CHECK (length(p256dh) = 65),
    auth        bytea       NOT NULL CHECK (length(auth) = 16),
    everything  boolean     NOT NULL,
    since       timestamptz NOT NULL,
    reached_at  timestamptz
);
COMMENT ON TABLE notification.device IS
    'Browsers that are told also while no page is open (RFC 8030). A browser is one person''s: whoever asks for it last.';
CREATE INDEX device_person ON notification.device (person_id);
ALTER TABLE notification.device ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_device ON notification.device FOR SELECT USING (
    (SELECT platform.reach()) = 'SYSTEM'
    OR ((SELECT platform.reach()) IN ('ALL', 'PARTY', 'SELF') AND person_id = (SELECT platform.person())));
CREATE POLICY add_device ON notification.device FOR INSERT WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY change_device ON notification.device FOR UPDATE USING ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY drop_device ON notification.device FOR DELETE USING ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE, DELETE ON notification.device TO fairlead_app;

CREATE TABLE notification.push (
    device_id  uuid        NOT NULL REFERENCES notification.device (id) ON DELETE CASCADE,
    told_id    uuid        NOT NULL,
    attempts   smallint    NOT NULL CHECK (attempts >= 0),
    next_at    timestamptz NOT NULL,
    PRIMARY KEY (device_id, told_id)
);
COMMENT ON TABLE notification.push IS
    'What is on its way to a device. It is written with what it tells of, and gone when it was taken or is not worth telling any more. next_at is also the lease of whoever is sending it.';
CREATE INDEX push_next ON notification.push (next_at);
ALTER TABLE notification.push ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY only_the_tool ON notification.push
    USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE, DELETE ON notification.push TO fairlead_app;

CREATE TABLE notification.push_key (
    name     text PRIMARY KEY,
    public   text NOT NULL,
    private  text NOT NULL
);
COMMENT ON TABLE notification.push_key IS
    'The keys by which push services know this tool (RFC 8292): X.509 and PKCS#8 in Base64. Another key would end every subscription.';
ALTER TABLE notification.push_key ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY only_the_tool ON notification.push_key
    USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT ON notification.push_key TO fairlead_app;
