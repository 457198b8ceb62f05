-- One rule for everything that is kept and shared, instead of one in every policy.
CREATE FUNCTION access.uses(owner uuid, sharing text, organisation uuid) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN platform.reach() = 'SYSTEM'
        OR (platform.reach() IN ('ALL', 'PARTY', 'SELF') AND owner = platform.person()
            AND (sharing = 'PERSON' OR organisation = ANY (platform.parties())))
        OR (platform.reach() IN ('ALL', 'PARTY')
            AND (sharing = 'EVERYONE'
                OR (sharing IN ('TEAM', 'ORGANISATION') AND organisation = ANY (platform.parties()))));
COMMENT ON FUNCTION access.uses(uuid, text, uuid) IS
    'Whether the asker may use what somebody keeps. What was shared stays with the organisation it was shared in, also when its owner goes to another. Which team one is in is looked up by the tool; the database knows organisations.';

ALTER POLICY read_view ON view.saved_view USING (access.uses(owner, sharing, organisation));
