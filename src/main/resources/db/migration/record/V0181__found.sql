-- The entry in which the words are found best, for a snippet of it: of each record one, best first. As record.search, it runs as the
-- owner and its own conditions are the policy; whoever calls it asks the policies again. For those who
-- read every record, a word in more than five thousand entries is ranked among the five thousand newest records, unless too few of
-- these hold it.
CREATE FUNCTION record.found(wanted text, typing boolean, of_kind text, most integer) RETURNS TABLE (record_id uuid, seq integer, rank real)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog
    AS $$
DECLARE
    query   tsquery := platform.asked(wanted, typing);
    reach   text    := platform.reach();
    parties uuid[]  := platform.parties();
    person  uuid    := platform.person();
    hits    integer := 0;
    few     uuid[]  := '{}';
    among   text    := '';
    ids     uuid[];
    seqs    integer[];
    ranks   real[];
BEGIN
    IF reach IN ('ALL', 'SYSTEM') THEN
        EXECUTE 'SELECT count(*) FROM (SELECT 1 FROM record.entry e WHERE e.words @@ $1 LIMIT 5001) few' INTO hits USING query;
    END IF;
    IF hits > 5000 THEN
        few := ARRAY(SELECT h.id FROM record.header h ORDER BY h.opened_at DESC, h.id DESC LIMIT 5000);
        among := 'AND e.record_id = ANY ($2)';
    END IF;
    LOOP
        -- Planned anew for each question: whether the index on words or that on records serves depends on both.
        EXECUTE replace($q$
            SELECT array_agg(b.record_id), array_agg(b.seq), array_agg(b.rank)
            FROM (
                SELECT h.record_id, h.seq, h.rank
                FROM (
                    SELECT o.record_id, o.seq, o.rank
                    FROM (
                        SELECT DISTINCT ON (e.record_id) e.record_id, e.seq, ts_rank(e.words, $1) AS rank
                        FROM record.entry e
                        WHERE e.words @@ $1 /* among */
                          AND ($3 = 'SYSTEM'
                            OR ($3 IN ('ALL', 'PARTY', 'SELF') AND (
                                e.audience = 'EVERYONE'
                                OR (e.audience = 'INVOLVED' AND $3 <> 'SELF')
                                OR (e.audience = 'NAMED' AND ($3 = 'ALL' OR ($3 = 'PARTY' AND (e.named && $4 OR e.party_id = ANY ($4)))))
                                OR (e.audience = 'OWN' AND $3 <> 'SELF' AND e.party_id = ANY ($4)))))
                        ORDER BY e.record_id, ts_rank(e.words, $1) DESC, e.seq) o
                    ORDER BY o.rank DESC, o.record_id DESC
                    OFFSET 0) h
                CROSS JOIN LATERAL (
                    SELECT r.id FROM record.header r
                    WHERE r.id = h.record_id AND r.kind = $6
                      AND ($3 IN ('ALL', 'SYSTEM')
                        OR r.reporter = $5 OR r.affected = $5
                        OR ($3 = 'PARTY' AND EXISTS (
                            SELECT FROM record.involved i WHERE i.record_id = r.id AND i.party_id = ANY ($4))))
                    LIMIT 1) seen
                LIMIT $7) b
            $q$, '/* among */', among) INTO ids, seqs, ranks USING query, few, reach, parties, person, of_kind, most;
        EXIT WHEN cardinality(ids) >= most OR among = '';
        among := '';
    END LOOP;
    RETURN QUERY SELECT f.* FROM unnest(ids, seqs, ranks) f;
END
$$;
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
