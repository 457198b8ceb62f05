CREATE SCHEMA clock;
GRANT USAGE ON SCHEMA clock TO fairlead_app;

CREATE TABLE clock.reading (
    record_id         uuid        NOT NULL,
    clock_id          text        NOT NULL,
    kind              text        NOT NULL CHECK (kind IN ('CUSTOMER', 'LEG', 'AGREEMENT')),
    measure           text        NOT NULL CHECK (measure IN ('RESPONSE', 'RESOLUTION')),
    party_id          uuid,
    agreement_id      uuid,
    agreement_version integer,
    target_seconds    bigint,
    ran_seconds       bigint      NOT NULL,
    paused_seconds    bigint      NOT NULL,
    state             text        NOT NULL CHECK (state IN ('RUNNING', 'PAUSED', 'STOPPED')),
    due_at            timestamptz,
    breached_at       timestamptz,
    as_of             timestamptz NOT NULL,
    PRIMARY KEY (record_id, clock_id)
);
COMMENT ON TABLE clock.reading IS
    'Every clock of a record as its timeline left it at as_of. ran_seconds is working time; due_at is when a running clock reaches its target if nothing else happens.';
CREATE INDEX reading_due ON clock.reading (due_at) WHERE state = 'RUNNING' AND due_at IS NOT NULL;
CREATE INDEX reading_party ON clock.reading (party_id, state, due_at);
ALTER TABLE clock.reading ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_clock ON clock.reading FOR SELECT USING (
    (SELECT platform.reach()) IN ('ALL', 'SYSTEM')
    OR (EXISTS (SELECT FROM record.header r WHERE r.id = record_id)
        AND (kind = 'CUSTOMER' OR ((SELECT platform.reach()) = 'PARTY' AND party_id = ANY ((SELECT platform.parties())::uuid[])))));
CREATE POLICY write_clock ON clock.reading USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE, DELETE ON clock.reading TO fairlead_app;
