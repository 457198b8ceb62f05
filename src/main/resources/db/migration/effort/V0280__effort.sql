CREATE SCHEMA effort;
GRANT USAGE ON SCHEMA effort TO fairlead_app;

CREATE TABLE effort.rate (
    id           uuid        PRIMARY KEY,
    party        uuid        NOT NULL,
    class_id     uuid        NOT NULL,
    version      integer     NOT NULL CHECK (version >= 1),
    from_day     date        NOT NULL,
    zone         text        NOT NULL,
    starts_at    timestamptz NOT NULL,
    pence        bigint      NOT NULL CHECK (pence BETWEEN 0 AND 1000000),
    currency     text        NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    audience     text        NOT NULL CHECK (audience IN ('NAMED', 'OWN')),
    recorded_at  timestamptz NOT NULL,
    recorded_by  uuid,
    CONSTRAINT rate_version UNIQUE (party, class_id, version)
);
COMMENT ON TABLE effort.rate IS
    'What an hour of the time of one organisation and class costs from a day on, in hundredths of its currency. Only ever added: a change is another version. For that organisation and, with the audience NAMED, for those who oversee the estate; for no other supplier.';
ALTER TABLE effort.rate ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_rate ON effort.rate FOR SELECT USING (
    (SELECT platform.reach()) = 'SYSTEM'
    OR ((SELECT platform.reach()) IN ('ALL', 'PARTY') AND party = ANY ((SELECT platform.parties())::uuid[]))
    OR ((SELECT platform.reach()) = 'ALL' AND audience = 'NAMED'));
CREATE POLICY add_rate ON effort.rate FOR INSERT WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT ON effort.rate TO fairlead_app;

CREATE TABLE effort.booking (
    record_id  uuid        NOT NULL,
    place      integer     NOT NULL CHECK (place >= 1),
    version    integer     NOT NULL CHECK (version >= 1),
    party      uuid        NOT NULL,
    person     uuid        NOT NULL,
    audience   text        NOT NULL CHECK (audience IN ('NAMED', 'OWN')),
    class_id   uuid        NOT NULL,
    minutes    integer     NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
    done_at    timestamptz NOT NULL,
    rate_id    uuid        REFERENCES effort.rate (id),
    withdrawn  boolean     NOT NULL,
    PRIMARY KEY (record_id, place)
);
COMMENT ON TABLE effort.booking IS
    'The time booked on records, computed from their timelines; place is the entry that booked it. Read by whom that entry is read: the organisation that booked it and, with the audience NAMED, those who oversee the estate; by no other supplier, and by no user.';
CREATE INDEX booking_done ON effort.booking (done_at DESC, record_id, place) WHERE NOT withdrawn;
CREATE INDEX booking_of_party ON effort.booking (party, done_at DESC, record_id, place) WHERE NOT withdrawn;
ALTER TABLE effort.booking ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_booking ON effort.booking FOR SELECT USING (
    (SELECT platform.reach()) = 'SYSTEM'
    OR ((SELECT platform.reach()) IN ('ALL', 'PARTY') AND party = ANY ((SELECT platform.parties())::uuid[]))
    OR ((SELECT platform.reach()) = 'ALL' AND audience = 'NAMED'));
CREATE POLICY write_booking ON effort.booking
    USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE, DELETE ON effort.booking TO fairlead_app;
