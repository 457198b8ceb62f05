-- What was asked in words, as text search understands it. Somebody still typing means every word that begins like their last one.
CREATE FUNCTION platform.asked(wanted text, typing boolean) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    SET search_path = pg_catalog
    RETURN CASE
        WHEN typing AND wanted ~ '[[:alnum:]]{3,}$' AND wanted !~ '["-]' THEN
            websearch_to_tsquery('english', regexp_replace(wanted, '[[:alnum:]]+$', ''))
            && (websearch_to_tsquery('english', substring(wanted FROM '[[:alnum:]]+$'))
                || to_tsquery('english', substring(wanted FROM '[[:alnum:]]+$') || ':*'))
        ELSE websearch_to_tsquery('english', wanted)
    END;
COMMENT ON FUNCTION platform.asked(text, boolean) IS 'A question in words as a query on words; typing says that the last word may be the beginning of one.';
GRANT EXECUTE ON FUNCTION platform.asked(text, boolean) TO fairlead_app;

-- Text with the words that were asked for between two control characters, which the text itself holds no more: pages mark them.
CREATE FUNCTION platform.snippet(written text, query tsquery) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    SET search_path = pg_catalog
    RETURN ts_headline('english', translate(left(written, 20000), chr(2) || chr(3), ''), query,
        'StartSel=' || chr(2) || ', StopSel=' || chr(3) || ', MaxWords=28, MinWords=14, ShortWord=2, MaxFragments=2, FragmentDelimiter=" … "');
COMMENT ON FUNCTION platform.snippet(text, tsquery) IS 'The part of a text in which words were found, each between the characters 2 and 3.';
GRANT EXECUTE ON FUNCTION platform.snippet(text, tsquery) TO fairlead_app;
