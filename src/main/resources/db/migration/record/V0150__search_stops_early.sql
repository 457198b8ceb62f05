-- A short list of words that wait for the index: every search reads it through.
ALTER INDEX record.entry_words SET (gin_pending_list_limit = 128);
SELECT gin_clean_pending_list('record.entry_words'::regclass);

-- The hits are put in order before anybody asks whether they may be seen, so that only as many records are looked at as are answered.
CREATE OR REPLACE FUNCTION record.search(wanted text, most integer) RETURNS TABLE (record_id uuid, rank real)
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
    SELECT best.record_id, best.rank
    FROM asked a
    CROSS JOIN (SELECT h.record_id, h.rank FROM hits h ORDER BY h.rank DESC, h.record_id DESC) best
    CROSS JOIN LATERAL (
        SELECT r.id FROM record.header r
        WHERE r.id = best.record_id
          AND (a.reach IN ('ALL', 'SYSTEM')
            OR r.reporter = a.person OR r.affected = a.person
            OR (a.reach = 'PARTY' AND EXISTS (
                SELECT FROM record.involved i WHERE i.record_id = r.id AND i.party_id = ANY (a.parties))))
        LIMIT 1) seen
    ORDER BY best.rank DESC, best.record_id DESC
    LIMIT most;
    END;
