-- The entry in which the words are found best, for a snippet of it: of each record one, best first. As record.search, it runs as the
-- owner and its own conditions are the policy; whoever calls it asks the policies again.
CREATE FUNCTION record.found(wanted text, typing boolean, of_kind text, most integer) RETURNS TABLE (record_id uuid, seq integer, rank real)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog
    BEGIN ATOMIC
    WITH asked AS MATERIALIZED (
        SELECT platform.asked(wanted, typing) AS query,
               platform.reach() AS reach, platform.parties() AS parties, platform.person() AS person
    ), hits AS MATERIALIZED (
        SELECT DISTINCT ON (e.record_id) e.record_id, e.seq, ts_rank(e.words, a.query) AS rank
        FROM asked a, record.entry e
        WHERE e.words @@ a.query
          AND (a.reach = 'SYSTEM'
            OR (a.reach IN ('ALL', 'PARTY', 'SELF') AND (
                e.audience = 'EVERYONE'
                OR (e.audience = 'INVOLVED' AND a.reach <> 'SELF')
                OR (e.audience = 'NAMED' AND (a.reach = 'ALL' OR (a.reach = 'PARTY' AND (e.named && a.parties OR e.party_id = ANY (a.parties)))))
                OR (e.audience = 'OWN' AND a.reach <> 'SELF' AND e.party_id = ANY (a.parties)))))
        ORDER BY e.record_id, ts_rank(e.words, a.query) DESC, e.seq
    )
    SELECT best.record_id, best.seq, best.rank
    FROM asked a
    CROSS JOIN (SELECT h.record_id, h.seq, h.rank FROM hits h ORDER BY h.rank DESC, h.record_id DESC) best
    CROSS JOIN LATERAL (
        SELECT r.id FROM record.header r
        WHERE r.id = best.record_id AND r.kind = of_kind
          AND (a.reach IN ('ALL', 'SYSTEM')
            OR r.reporter = a.person OR r.affected = a.person
            OR (a.reach = 'PARTY' AND EXISTS (
                SELECT FROM record.involved i WHERE i.record_id = r.id AND i.party_id = ANY (a.parties))))
        LIMIT 1) seen
    ORDER BY best.rank DESC, best.record_id DESC
    LIMIT most;
    END;
REVOKE ALL ON FUNCTION record.found(text, boolean, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record.found(text, boolean, text, integer) TO fairlead_app;

-- Numbers are also found by their beginning, whatever language the database sorts by. Equality uses the same index.
DROP INDEX record.header_number;
CREATE UNIQUE INDEX header_number ON record.header (number text_pattern_ops);

-- LIKE is not leak-proof, so row-level security would walk every row.
CREATE FUNCTION record.numbered(begins text, most integer) RETURNS TABLE (record_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog
    BEGIN ATOMIC
    SELECT r.id FROM record.header r
    WHERE r.number ~>=~ begins AND r.number ~<~ (begins || '~')
      AND (platform.reach() IN ('ALL', 'SYSTEM')
        OR (platform.reach() IN ('PARTY', 'SELF') AND (r.reporter = platform.person() OR r.affected = platform.person()))
        OR (platform.reach() = 'PARTY' AND EXISTS (
            SELECT FROM record.involved i WHERE i.record_id = r.id AND i.party_id = ANY (platform.parties()))))
    ORDER BY r.updated_at DESC, r.id DESC
    LIMIT most;
    END;
REVOKE ALL ON FUNCTION record.numbered(text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record.numbered(text, integer) TO fairlead_app;
