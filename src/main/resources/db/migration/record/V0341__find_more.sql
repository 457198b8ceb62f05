-- What goes with a hand-off is found by its words as notes are: its entry holds them in the fact and has no text.
CREATE INDEX entry_packet ON record.entry USING gin (jsonb_to_tsvector('english', fact -> 'packet', '["string"]')) WHERE kind = 'offered';

DO $$
DECLARE
    written text := pg_get_functiondef('record.found(text, boolean, text, integer)'::regprocedure);
    changed text := replace(
        replace(
            written,
            'ts_rank(e.words, $1)',
            'ts_rank(CASE WHEN e.kind = ''offered'' THEN e.words || jsonb_to_tsvector(''english'', e.fact -> ''packet'', ''["string"]'') ELSE e.words END, $1)'),
        'WHERE e.words @@ $1 /* among */',
        'WHERE (e.words @@ $1 OR e.kind = ''offered'' AND jsonb_to_tsvector(''english'', e.fact -> ''packet'', ''["string"]'') @@ $1) /* among */');
BEGIN
    IF changed NOT LIKE '%OR e.kind = ''offered''%' THEN
        RAISE EXCEPTION 'record.found is not as it was written';
    END IF;
    EXECUTE changed;
END
$$;

-- Numbers are found by their end too: it is what people read out last and remember.
CREATE INDEX header_number_end ON record.header (reverse(number) text_pattern_ops);
DROP FUNCTION record.numbered(text, integer);
CREATE FUNCTION record.numbered(begins text, ends text, most integer) RETURNS TABLE (record_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog
    BEGIN ATOMIC
    WITH found AS (
        SELECT r.id FROM record.header r
        WHERE begins <> '' AND r.number ~>=~ begins AND r.number ~<~ (begins || '~')
        UNION
        SELECT r.id FROM record.header r
        WHERE ends <> '' AND reverse(r.number) ~>=~ reverse(ends) AND reverse(r.number) ~<~ (reverse(ends) || '~')
    )
    SELECT r.id FROM found f
    JOIN record.header r ON r.id = f.id
    WHERE platform.reach() IN ('ALL', 'SYSTEM')
        OR (platform.reach() IN ('PARTY', 'SELF') AND (r.reporter = platform.person() OR r.affected = platform.person()))
        OR (platform.reach() = 'PARTY' AND EXISTS (
            SELECT FROM record.involved i WHERE i.record_id = r.id AND i.party_id = ANY (platform.parties())))
    ORDER BY r.updated_at DESC, r.id DESC
    LIMIT most;
    END;
REVOKE ALL ON FUNCTION record.numbered(text, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record.numbered(text, text, integer) TO fairlead_app;
