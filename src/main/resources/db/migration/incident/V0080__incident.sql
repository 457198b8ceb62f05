CREATE SCHEMA incident;
GRANT USAGE ON SCHEMA incident TO fairlead_app;

CREATE TABLE incident.incident (
    record_id         uuid        PRIMARY KEY,
    impact            text        NOT NULL,
    urgency           text        NOT NULL,
    computed_priority smallint    NOT NULL,
    override_reason   text,
    first_category    uuid,
    closing_category  uuid,
    closure_code      text,
    resolver_party    uuid,
    resolved_at       timestamptz,
    merged_into       uuid
);
COMMENT ON TABLE incident.incident IS
    'What an incident has beyond the shared header. first_category is kept beside closing_category (INC-14).';
ALTER TABLE incident.incident ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_incident ON incident.incident FOR SELECT USING (
    (SELECT platform.reach()) IN ('ALL', 'SYSTEM') OR EXISTS (SELECT FROM record.header r WHERE r.id = record_id));
CREATE POLICY write_incident ON incident.incident USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE, DELETE ON incident.incident TO fairlead_app;
