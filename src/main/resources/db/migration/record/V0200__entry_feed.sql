-- The transaction that wrote an entry. Transactions end in another order than they begin, so whoever reads what is new reads up to
-- the oldest one that is still at work, and misses nothing. What was written as the past (an import, a generated estate) is no news
-- and has none, nor have entries from before.
ALTER TABLE record.entry ADD COLUMN written_in bigint;
ALTER TABLE record.entry ALTER COLUMN written_in SET DEFAULT
    CASE WHEN current_setting('fairlead.news', true) = 'no' THEN NULL ELSE pg_current_xact_id()::text::bigint END;
CREATE INDEX entry_written ON record.entry (written_in) WHERE written_in IS NOT NULL;
COMMENT ON COLUMN record.entry.written_in IS
    'The transaction that wrote it, for those who read what is new in the order in which it became visible. Nothing is computed from it.';
