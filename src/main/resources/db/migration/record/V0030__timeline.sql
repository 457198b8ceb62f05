-- The timeline is the truth. Everything else in this schema, and in those of handoff, link, clock and incident,
-- is computed from it and can be thrown away and built again.
CREATE SCHEMA record;
GRANT USAGE ON SCHEMA record TO fairlead_app;

CREATE TABLE record.header (
    id            uuid        PRIMARY KEY,
    kind          text        NOT NULL,
    number        text        NOT NULL,
    version       integer     NOT NULL CHECK (version >= 1),
    title         text        NOT NULL,
    state         text        NOT NULL,
    phase         text        NOT NULL CHECK (phase IN ('OPEN', 'WAITING', 'DONE', 'ENDED')),
    priority      smallint    NOT NULL CHECK (priority BETWEEN 1 AND 9),
    owner_party   uuid        NOT NULL,
    owner_team    uuid,
    assignee      uuid,
    holding       integer     NOT NULL,
    offered_to    uuid,
    service       uuid,
    category      uuid,
    site          uuid,
    reporter      uuid,
    affected      uuid,
    parent        uuid,
    marking       text        NOT NULL,
    opened_at     timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL,
    done_at       timestamptz,
    ended_at      timestamptz,
    due_at        timestamptz,
    breached      boolean     NOT NULL,
    reopenings    integer     NOT NULL,
    source        text        NOT NULL
);
COMMENT ON TABLE record.header IS
    'The header every record of work shares, as its timeline leaves it. version is the number of its last entry. due_at is the nearest instant at which a running clock will be over.';
CREATE UNIQUE INDEX header_number ON record.header (number);
CREATE INDEX header_newest ON record.header (opened_at DESC, id DESC);
CREATE INDEX header_touched ON record.header (updated_at DESC, id DESC);
CREATE INDEX header_due ON record.header (due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX header_phase ON record.header (phase, opened_at DESC, id DESC);
CREATE INDEX header_owner ON record.header (owner_party, phase, opened_at DESC, id DESC);
CREATE INDEX header_assignee ON record.header (assignee, opened_at DESC, id DESC) WHERE assignee IS NOT NULL;
CREATE INDEX header_offered ON record.header (offered_to, opened_at DESC, id DESC) WHERE offered_to IS NOT NULL;
CREATE INDEX header_reporter ON record.header (reporter, opened_at DESC, id DESC) WHERE reporter IS NOT NULL;
CREATE INDEX header_parent ON record.header (parent) WHERE parent IS NOT NULL;

CREATE TABLE record.involved (
    record_id uuid NOT NULL REFERENCES record.header (id),
    party_id  uuid NOT NULL,
    PRIMARY KEY (record_id, party_id)
);
COMMENT ON TABLE record.involved IS 'The parties that have held a record, were offered it, or were named on it: who may read it besides customer and integrator.';
CREATE INDEX involved_party ON record.involved (party_id, record_id);

CREATE TABLE record.entry (
    record_id    uuid        NOT NULL,
    seq          integer     NOT NULL CHECK (seq >= 1),
    at           timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL,
    person_id    uuid,
    party_id     uuid        NOT NULL,
    audience     text        NOT NULL CHECK (audience IN ('EVERYONE', 'INVOLVED', 'NAMED', 'OWN')),
    named        uuid[],
    marking      text        NOT NULL,
    kind         text        NOT NULL,
    fact         jsonb       NOT NULL,
    text         text,
    holder_party uuid,
    holder_team  uuid,
    state        text        NOT NULL,
    words        tsvector GENERATED ALWAYS AS (to_tsvector('english', coalesce(text, ''))) STORED,
    PRIMARY KEY (record_id, seq)
);
COMMENT ON TABLE record.entry IS
    'One thing that happened to a record. Only ever added. (record_id, seq) is also the lock: two writers who read the same version cannot both add the next entry.';
CREATE INDEX entry_words ON record.entry USING gin (words);
CREATE UNIQUE INDEX entry_fact ON record.entry (record_id, seq) WHERE kind <> 'noted';

CREATE TABLE record.holding (
    record_id  uuid        NOT NULL REFERENCES record.header (id) DEFERRABLE INITIALLY DEFERRED,
    ordinal    integer     NOT NULL CHECK (ordinal >= 1),
    party_id   uuid        NOT NULL,
    starts_at  timestamptz NOT NULL,
    ends_at    timestamptz,
    previous   integer GENERATED ALWAYS AS (nullif(ordinal - 1, 0)) STORED,
    PRIMARY KEY (record_id, ordinal),
    UNIQUE (record_id, ordinal, ends_at),
    UNIQUE (record_id, ordinal, party_id),
    CHECK (ends_at >= starts_at),
    CONSTRAINT holding_follows FOREIGN KEY (record_id, previous, starts_at)
        REFERENCES record.holding (record_id, ordinal, ends_at) DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE record.holding IS
    'Who owned a record, when. Exactly one party at every instant: each holding starts where the one before ends (holding_follows), one at most is open (holding_open), and the header names the open one (header_holder).';
CREATE UNIQUE INDEX holding_open ON record.holding (record_id) WHERE ends_at IS NULL;
ALTER TABLE record.header ADD CONSTRAINT header_holder FOREIGN KEY (id, holding, owner_party)
    REFERENCES record.holding (record_id, ordinal, party_id) DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE record.pause (
    record_id   uuid        NOT NULL REFERENCES record.header (id),
    pause_id    integer     NOT NULL,
    reason      text        NOT NULL,
    to_act      text        NOT NULL,
    party_id    uuid        NOT NULL,
    stops       text[]      NOT NULL,
    evidence    text        NOT NULL,
    starts_at   timestamptz NOT NULL,
    ends_at     timestamptz,
    voided_at   timestamptz,
    PRIMARY KEY (record_id, pause_id),
    CHECK (ends_at >= starts_at)
);
COMMENT ON TABLE record.pause IS 'Pauses: reason, who must act, what was shown as evidence, which clocks it stops (PSE-01). pause_id is the entry that began it.';

CREATE TABLE record.timer (
    record_id uuid        NOT NULL REFERENCES record.header (id),
    name      text        NOT NULL,
    fires_at  timestamptz NOT NULL,
    PRIMARY KEY (record_id, name)
);
COMMENT ON TABLE record.timer IS 'What happens next by itself, and when: clock warnings and breaches, acceptance windows, arbitration, closing after confirmation ran out.';
CREATE INDEX timer_next ON record.timer (fires_at, record_id);

-- Second wall: row-level security. The first is the decision function; each alone is enough.
ALTER TABLE record.header ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE record.involved ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE record.entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE record.holding ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE record.pause ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE record.timer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

CREATE POLICY read_header ON record.header FOR SELECT USING (
    (SELECT platform.reach()) IN ('ALL', 'SYSTEM')
    OR ((SELECT platform.reach()) IN ('PARTY', 'SELF')
        AND (reporter = (SELECT platform.person()) OR affected = (SELECT platform.person())))
    OR ((SELECT platform.reach()) = 'PARTY' AND EXISTS (
        SELECT FROM record.involved i WHERE i.record_id = header.id AND i.party_id = ANY ((SELECT platform.parties())::uuid[]))));
CREATE POLICY write_header ON record.header FOR INSERT WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY change_header ON record.header FOR UPDATE USING ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY drop_header ON record.header FOR DELETE USING (false);

CREATE POLICY read_involved ON record.involved FOR SELECT USING (
    (SELECT platform.reach()) IN ('ALL', 'SYSTEM')
    OR ((SELECT platform.reach()) = 'PARTY' AND party_id = ANY ((SELECT platform.parties())::uuid[])));
CREATE POLICY write_involved ON record.involved USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');

CREATE POLICY read_entry ON record.entry FOR SELECT USING (
    (SELECT platform.reach()) = 'SYSTEM'
    OR (((SELECT platform.reach()) IN ('ALL', 'PARTY', 'SELF'))
        AND (audience = 'EVERYONE'
            OR (audience = 'INVOLVED' AND (SELECT platform.reach()) IN ('ALL', 'PARTY'))
            OR (audience = 'NAMED' AND (SELECT platform.reach()) = 'ALL')
            OR (audience = 'NAMED' AND (SELECT platform.reach()) = 'PARTY'
                AND (named && (SELECT platform.parties()) OR party_id = ANY ((SELECT platform.parties())::uuid[])))
            OR (audience = 'OWN' AND (SELECT platform.reach()) IN ('ALL', 'PARTY')
                AND party_id = ANY ((SELECT platform.parties())::uuid[])))
        AND EXISTS (SELECT FROM record.header r WHERE r.id = record_id)));
CREATE POLICY add_entry ON record.entry FOR INSERT WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');

CREATE POLICY read_holding ON record.holding FOR SELECT USING (
    (SELECT platform.reach()) IN ('ALL', 'SYSTEM') OR EXISTS (SELECT FROM record.header r WHERE r.id = record_id));
CREATE POLICY write_holding ON record.holding USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY read_pause ON record.pause FOR SELECT USING (
    (SELECT platform.reach()) IN ('ALL', 'SYSTEM') OR EXISTS (SELECT FROM record.header r WHERE r.id = record_id));
CREATE POLICY write_pause ON record.pause USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY only_the_tool ON record.timer USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');

GRANT SELECT, INSERT ON record.entry TO fairlead_app;
GRANT SELECT, INSERT, UPDATE ON record.header TO fairlead_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON record.involved, record.holding, record.pause, record.timer TO fairlead_app;

-- Row-level security would turn the index on words off: text search is not leak-proof. So the search runs as the owner, and its own
-- conditions are the policy, said once more. Ranked inside a materialised step, lest the planner walk another index.
CREATE FUNCTION record.search(wanted text, most integer) RETURNS TABLE (record_id uuid, rank real)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog
    BEGIN ATOMIC
    WITH asked AS MATERIALIZED (
        SELECT websearch_to_tsquery('english', wanted) AS query,
               platform.reach() AS reach, platform.parties() AS parties, platform.person() AS person
    ), hits AS MATERIALIZED (
        SELECT e.record_id, max(ts_rank(e.words, a.query)) AS rank
        FROM asked a, record.entry e
        WHERE e.words @@ a.query
          AND (a.reach = 'SYSTEM'
            OR (a.reach IN ('ALL', 'PARTY', 'SELF') AND (
                e.audience = 'EVERYONE'
                OR (e.audience = 'INVOLVED' AND a.reach <> 'SELF')
                OR (e.audience = 'NAMED' AND (a.reach = 'ALL' OR (a.reach = 'PARTY' AND (e.named && a.parties OR e.party_id = ANY (a.parties)))))
                OR (e.audience = 'OWN' AND a.reach <> 'SELF' AND e.party_id = ANY (a.parties)))))
        GROUP BY e.record_id
    )
    SELECT h.record_id, h.rank
    FROM asked a, hits h
    JOIN record.header r ON r.id = h.record_id
    WHERE a.reach IN ('ALL', 'SYSTEM')
       OR r.reporter = a.person OR r.affected = a.person
       OR (a.reach = 'PARTY' AND EXISTS (
            SELECT FROM record.involved i WHERE i.record_id = h.record_id AND i.party_id = ANY (a.parties)))
    ORDER BY h.rank DESC, h.record_id DESC
    LIMIT most;
    END;
REVOKE ALL ON FUNCTION record.search(text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record.search(text, integer) TO fairlead_app;
