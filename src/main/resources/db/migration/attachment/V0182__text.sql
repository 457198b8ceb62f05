-- The words of files and of their names. A text is readable exactly by whom its file is.
CREATE TABLE attachment.text (
    record_id  uuid        NOT NULL,
    seq        integer     NOT NULL,
    name       text        NOT NULL,
    state      text        NOT NULL CHECK (state IN ('WAITING', 'READING', 'READ', 'UNREADABLE')),
    reason     text        CHECK (reason IN ('NO_TEXT', 'LOCKED', 'BROKEN', 'TOO_LARGE', 'TOO_SLOW', 'TOO_MUCH_MEMORY', 'STOPPED', 'WITHDRAWN')),
    tries      smallint    NOT NULL CHECK (tries >= 0),
    since      timestamptz NOT NULL,
    text       text,
    words      tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('english', regexp_replace(name, '[^[:alnum:]]+', ' ', 'g')), 'A')
        || setweight(to_tsvector('english', coalesce(text, '')), 'D')) STORED,
    PRIMARY KEY (record_id, seq),
    CHECK ((state = 'UNREADABLE') = (reason IS NOT NULL)),
    CHECK ((state = 'READ') = (text IS NOT NULL))
);
COMMENT ON TABLE attachment.text IS
    'What can be read in a file, computed from its bytes: seq is the entry that brought it. state says how far that is, since when; reason why there is nothing; tries how often it was begun.';
CREATE INDEX text_words ON attachment.text USING gin (words) WITH (fastupdate = off);
CREATE INDEX text_waiting ON attachment.text (since, record_id, seq) WHERE state IN ('WAITING', 'READING');
ALTER TABLE attachment.text ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_text ON attachment.text FOR SELECT USING (
    (SELECT platform.reach()) = 'SYSTEM'
    OR EXISTS (SELECT FROM attachment.file f
               WHERE f.record_id = text.record_id AND f.seq = text.seq AND f.withdrawal IS NULL));
CREATE POLICY write_text ON attachment.text
    USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE, DELETE ON attachment.text TO fairlead_app;

-- As record.search: text search is not leak-proof, so it runs as the owner and its conditions are the policies of file, entry and
-- header in one. Whoever calls it asks the policies again.
CREATE FUNCTION attachment.found(wanted text, typing boolean, most integer) RETURNS TABLE (record_id uuid, seq integer, rank real)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog
    BEGIN ATOMIC
    WITH asked AS MATERIALIZED (
        SELECT platform.asked(wanted, typing) AS query,
               platform.reach() AS reach, platform.parties() AS parties, platform.person() AS person
    ), hits AS MATERIALIZED (
        SELECT t.record_id, t.seq, ts_rank(t.words, a.query) AS rank
        FROM asked a, attachment.text t
        WHERE t.words @@ a.query
          AND EXISTS (
            SELECT FROM attachment.file f
            WHERE f.record_id = t.record_id AND f.seq = t.seq AND f.withdrawal IS NULL
              AND (a.reach = 'SYSTEM'
                OR (a.reach IN ('ALL', 'PARTY', 'SELF') AND (
                    f.audience = 'EVERYONE'
                    OR (f.audience = 'INVOLVED' AND a.reach <> 'SELF')
                    OR (f.audience = 'NAMED' AND (a.reach = 'ALL' OR (a.reach = 'PARTY' AND (f.named && a.parties OR f.party_id = ANY (a.parties)))))
                    OR (f.audience = 'OWN' AND a.reach <> 'SELF' AND f.party_id = ANY (a.parties))))))
    )
    SELECT best.record_id, best.seq, best.rank
    FROM asked a
    CROSS JOIN (SELECT h.record_id, h.seq, h.rank FROM hits h ORDER BY h.rank DESC, h.record_id DESC, h.seq DESC) best
    CROSS JOIN LATERAL (
        SELECT r.id FROM record.header r
        WHERE r.id = best.record_id
          AND (a.reach IN ('ALL', 'SYSTEM')
            OR r.reporter = a.person OR r.affected = a.person
            OR (a.reach = 'PARTY' AND EXISTS (
                SELECT FROM record.involved i WHERE i.record_id = r.id AND i.party_id = ANY (a.parties))))
        LIMIT 1) seen
    ORDER BY best.rank DESC, best.record_id DESC, best.seq DESC
    LIMIT most;
    END;
REVOKE ALL ON FUNCTION attachment.found(text, boolean, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION attachment.found(text, boolean, integer) TO fairlead_app;
