-- The records a person opened last, for finding them again.
CREATE SCHEMA search;
GRANT USAGE ON SCHEMA search TO fairlead_app;

CREATE TABLE search.recent (
    person_id uuid        NOT NULL,
    record_id uuid        NOT NULL,
    opened_at timestamptz NOT NULL,
    PRIMARY KEY (person_id, record_id)
);
COMMENT ON TABLE search.recent IS
    'The records a person opened last, at most twenty. Whether they may still be read is asked where records are kept.';
ALTER TABLE search.recent ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_recent ON search.recent
    USING ((SELECT platform.reach()) = 'SYSTEM'
        OR ((SELECT platform.reach()) IN ('ALL', 'PARTY', 'SELF') AND person_id = (SELECT platform.person())))
    WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE, DELETE ON search.recent TO fairlead_app;
