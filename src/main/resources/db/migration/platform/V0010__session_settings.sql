-- Who is asking, told by the application at the start of every round trip and gone at its end.
-- Nobody set means nobody: every policy below answers no.
CREATE SCHEMA platform;

CREATE FUNCTION platform.reach() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(current_setting('fairlead.reach', true), '');
COMMENT ON FUNCTION platform.reach() IS
    'How far the asker sees: ALL (customer and integrator staff), PARTY (a provider''s staff), SELF (a requester), SYSTEM (the tool itself), empty (nobody).';

CREATE FUNCTION platform.parties() RETURNS uuid[]
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(string_to_array(nullif(current_setting('fairlead.parties', true), ''), ',')::uuid[], '{}'::uuid[]);
COMMENT ON FUNCTION platform.parties() IS 'The organisations the asker acts for.';

CREATE FUNCTION platform.person() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('fairlead.person', true), '')::uuid;
COMMENT ON FUNCTION platform.person() IS 'The person who asks; empty for the tool itself.';

GRANT USAGE ON SCHEMA platform TO fairlead_app;
