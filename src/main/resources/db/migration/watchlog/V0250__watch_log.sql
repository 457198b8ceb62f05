CREATE SCHEMA watchlog;
GRANT USAGE ON SCHEMA watchlog TO fairlead_app;

CREATE TABLE watchlog.entry (
    desk_id       uuid        NOT NULL,
    seq           integer     NOT NULL CHECK (seq >= 1),
    organisation  uuid        NOT NULL,
    kind          text        NOT NULL CHECK (kind IN ('NOTED', 'POINT', 'SETTLED', 'TAKEN', 'LAID_DOWN', 'OFFERED', 'WITHDRAWN', 'ACCEPTED', 'REFUSED')),
    about         integer     CHECK (about < seq),
    at            timestamptz NOT NULL CHECK (at <= recorded_at),
    recorded_at   timestamptz NOT NULL,
    person_id     uuid        NOT NULL,
    text          text        NOT NULL CHECK (length(text) <= 4000),
    numbers       text[]      NOT NULL,
    relief        uuid        CHECK ((relief IS NOT NULL) = (kind = 'OFFERED')),
    body          jsonb       NOT NULL,
    PRIMARY KEY (desk_id, seq),
    FOREIGN KEY (desk_id, about) REFERENCES watchlog.entry (desk_id, seq),
    CHECK (kind IN ('NOTED', 'POINT') OR at = recorded_at),
    CHECK (kind = 'NOTED' OR (about IS NOT NULL) = (kind IN ('SETTLED', 'WITHDRAWN', 'ACCEPTED', 'REFUSED')))
);
COMMENT ON TABLE watchlog.entry IS
    'The watch logs of organisations and teams: what whoever had the watch wrote down, and how the watch passed on. Only ever added: a mistake is corrected by another entry. about is the entry that is settled, answered or corrected; numbers are the records named in the text, relief whom the watch is offered to. Of two who write at the same time, the key lets the first.';
CREATE UNIQUE INDEX entry_answered ON watchlog.entry (desk_id, about) WHERE kind IN ('WITHDRAWN', 'ACCEPTED', 'REFUSED');
CREATE UNIQUE INDEX entry_settled ON watchlog.entry (desk_id, about) WHERE kind = 'SETTLED';
CREATE INDEX entry_held ON watchlog.entry (desk_id, at DESC, seq DESC) WHERE kind IN ('TAKEN', 'ACCEPTED', 'LAID_DOWN');
CREATE INDEX entry_offered ON watchlog.entry (desk_id, seq DESC) WHERE kind IN ('OFFERED', 'WITHDRAWN', 'ACCEPTED', 'REFUSED');
CREATE INDEX entry_points ON watchlog.entry (desk_id, seq) WHERE kind = 'POINT';
CREATE INDEX entry_relief ON watchlog.entry (relief, recorded_at) WHERE kind = 'OFFERED';
CREATE INDEX entry_numbers ON watchlog.entry USING gin (numbers);
ALTER TABLE watchlog.entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_entry ON watchlog.entry FOR SELECT USING (
    (SELECT platform.reach()) = 'SYSTEM'
    OR ((SELECT platform.reach()) IN ('ALL', 'PARTY') AND organisation = ANY ((SELECT platform.parties())::uuid[])));
CREATE POLICY add_entry ON watchlog.entry FOR INSERT WITH CHECK (
    (SELECT platform.reach()) IN ('ALL', 'PARTY')
    AND organisation = ANY ((SELECT platform.parties())::uuid[])
    AND person_id = (SELECT platform.person()));
GRANT SELECT, INSERT ON watchlog.entry TO fairlead_app;

CREATE TABLE watchlog.listed (
    desk_id       uuid        NOT NULL,
    seq           integer     NOT NULL,
    place         integer     NOT NULL CHECK (place >= 1),
    organisation  uuid        NOT NULL,
    record_id     uuid        NOT NULL,
    words         text        NOT NULL,
    marking       text        NOT NULL,
    PRIMARY KEY (desk_id, seq, place),
    FOREIGN KEY (desk_id, seq) REFERENCES watchlog.entry (desk_id, seq)
);
COMMENT ON TABLE watchlog.listed IS
    'The records that a statement lists, in the words of the moment it was offered. Only ever added. Whoever may not see the record any more does not see its words either.';
ALTER TABLE watchlog.listed ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_listed ON watchlog.listed FOR SELECT USING (
    (SELECT platform.reach()) = 'SYSTEM'
    OR ((SELECT platform.reach()) IN ('ALL', 'PARTY')
        AND organisation = ANY ((SELECT platform.parties())::uuid[])
        AND EXISTS (SELECT FROM record.header r WHERE r.id = record_id)));
CREATE POLICY add_listed ON watchlog.listed FOR INSERT WITH CHECK (
    (SELECT platform.reach()) IN ('ALL', 'PARTY')
    AND organisation = ANY ((SELECT platform.parties())::uuid[])
    AND EXISTS (SELECT FROM record.header r WHERE r.id = record_id));
GRANT SELECT, INSERT ON watchlog.listed TO fairlead_app;
