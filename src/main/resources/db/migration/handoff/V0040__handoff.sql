CREATE SCHEMA handoff;
GRANT USAGE ON SCHEMA handoff TO fairlead_app;

CREATE TABLE handoff.offer (
    record_id   uuid        NOT NULL,
    offer_id    integer     NOT NULL,
    from_party  uuid        NOT NULL,
    to_party    uuid        NOT NULL,
    to_team     uuid,
    packet      jsonb       NOT NULL,
    offered_at  timestamptz NOT NULL,
    answer_by   timestamptz NOT NULL,
    state       text        NOT NULL CHECK (state IN ('OFFERED', 'TIMED_OUT', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')),
    answered_at timestamptz,
    reason      text,
    finding     text CHECK (finding IN ('VALID', 'WRONGFUL')),
    PRIMARY KEY (record_id, offer_id)
);
COMMENT ON TABLE handoff.offer IS 'Hand-offs between parties (ATT-02..07). offer_id is the entry that made the offer; the sender stays owner until acceptance.';
CREATE UNIQUE INDEX offer_open ON handoff.offer (record_id) WHERE state IN ('OFFERED', 'TIMED_OUT');
CREATE INDEX offer_to ON handoff.offer (to_party, state, answer_by);

CREATE TABLE handoff.arbitration (
    record_id      uuid        NOT NULL,
    arbitration_id integer     NOT NULL,
    cause          text        NOT NULL CHECK (cause IN ('THIRD_REJECTION', 'RETURN_TO_FORMER_HOLDER', 'REQUESTED')),
    opened_at      timestamptz NOT NULL,
    due_at         timestamptz NOT NULL,
    decided_at     timestamptz,
    holder         uuid,
    reason         text,
    PRIMARY KEY (record_id, arbitration_id)
);
COMMENT ON TABLE handoff.arbitration IS 'Decisions by the service integrator on who must hold a record (ATT-05).';
CREATE INDEX arbitration_open ON handoff.arbitration (due_at) WHERE decided_at IS NULL;

ALTER TABLE handoff.offer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE handoff.arbitration ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_offer ON handoff.offer FOR SELECT USING (
    (SELECT platform.reach()) IN ('ALL', 'SYSTEM')
    OR ((SELECT platform.reach()) = 'PARTY' AND (from_party = ANY ((SELECT platform.parties())::uuid[]) OR to_party = ANY ((SELECT platform.parties())::uuid[]))));
CREATE POLICY write_offer ON handoff.offer USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY read_arbitration ON handoff.arbitration FOR SELECT USING (
    (SELECT platform.reach()) IN ('ALL', 'SYSTEM')
    OR ((SELECT platform.reach()) = 'PARTY' AND EXISTS (SELECT FROM record.header r WHERE r.id = record_id)));
CREATE POLICY write_arbitration ON handoff.arbitration USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE, DELETE ON handoff.offer, handoff.arbitration TO fairlead_app;
