CREATE TABLE handoff.precedent (
    record_id      uuid        NOT NULL,
    arbitration_id integer     NOT NULL,
    number         text        NOT NULL,
    category       uuid,
    service        uuid,
    holder         uuid        NOT NULL,
    decided_at     timestamptz NOT NULL,
    parties        uuid[]      NOT NULL,
    PRIMARY KEY (record_id, arbitration_id)
);
COMMENT ON TABLE handoff.precedent IS
    'Decisions on who must hold a record, by what the record is about, to suggest a receiver (ATT-05, INC-4). parties are those on the record: they may know of it.';
CREATE INDEX precedent_category ON handoff.precedent (category, decided_at DESC) WHERE category IS NOT NULL;
CREATE INDEX precedent_service ON handoff.precedent (service, decided_at DESC) WHERE service IS NOT NULL;
ALTER TABLE handoff.precedent ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_precedent ON handoff.precedent FOR SELECT USING (
    (SELECT platform.reach()) IN ('ALL', 'SYSTEM')
    OR ((SELECT platform.reach()) = 'PARTY' AND parties && (SELECT platform.parties())));
CREATE POLICY write_precedent ON handoff.precedent USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE, DELETE ON handoff.precedent TO fairlead_app;

-- What was decided before this table was there.
SELECT set_config('fairlead.reach', 'SYSTEM', true);
INSERT INTO handoff.precedent
SELECT a.record_id, a.arbitration_id, r.number, r.category, r.service, a.holder, a.decided_at,
       coalesce((SELECT array_agg(i.party_id ORDER BY i.party_id::text) FROM record.involved i WHERE i.record_id = a.record_id), '{}')
FROM handoff.arbitration a JOIN record.header r ON r.id = a.record_id
WHERE a.decided_at IS NOT NULL AND a.holder IS NOT NULL;
