CREATE SCHEMA incident;
GRANT USAGE ON SCHEMA incident TO fairlead_app;

CREATE TABLE incident.detail (
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
COMMENT ON TABLE incident.detail IS
    'What an incident has beyond the shared header. first_category is kept beside closing_category (INC-14).';
ALTER TABLE incident.detail ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_incident ON incident.detail FOR SELECT USING (
    (SELECT platform.reach()) IN ('ALL', 'SYSTEM') OR EXISTS (SELECT FROM record.header r WHERE r.id = record_id));
CREATE POLICY write_incident ON incident.detail USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE, DELETE ON incident.detail TO fairlead_app;
