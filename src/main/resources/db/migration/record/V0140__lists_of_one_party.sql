-- Lists as a provider or a requester sees them. EXISTS within OR became a set of every record of the party, made anew for each
-- list; asked row by row with a limit it stays one look into an index for each row that the list walks over.
ALTER POLICY read_header ON record.header USING (
    (SELECT platform.reach()) IN ('ALL', 'SYSTEM')
    OR ((SELECT platform.reach()) IN ('PARTY', 'SELF')
        AND (reporter = (SELECT platform.person()) OR affected = (SELECT platform.person())))
    OR ((SELECT platform.reach()) = 'PARTY' AND coalesce((
        SELECT true FROM record.involved i
        WHERE i.record_id = header.id AND i.party_id = ANY ((SELECT platform.parties())::uuid[]) LIMIT 1), false)));

-- The other half of "my own": without it a requester's list walked over everybody's records.
CREATE INDEX header_affected ON record.header (affected, opened_at DESC, id DESC) WHERE affected IS NOT NULL;
