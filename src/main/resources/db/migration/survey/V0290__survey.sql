CREATE SCHEMA survey;
GRANT USAGE ON SCHEMA survey TO fairlead_app;

CREATE TABLE survey.request (
    record_id       uuid        NOT NULL,
    person_id       uuid        NOT NULL,
    place           integer     NOT NULL CHECK (place >= 1),
    home            uuid,
    survey_id       uuid        NOT NULL,
    survey_version  integer     NOT NULL CHECK (survey_version >= 1),
    service         uuid,
    resolver        uuid        NOT NULL,
    asked_at        timestamptz NOT NULL,
    open_until      timestamptz NOT NULL CHECK (open_until > asked_at),
    version         integer     NOT NULL CHECK (version >= 1),
    score           smallint    CHECK (score BETWEEN 1 AND 5),
    words           text        CHECK ((words IS NULL) = (score IS NULL)),
    choices         text        CHECK (choices ~ '^[YN-]*$' AND (choices IS NULL) = (score IS NULL)),
    comment         text        CHECK (comment IS NULL OR score IS NOT NULL),
    answered_at     timestamptz CHECK ((answered_at IS NULL) = (score IS NULL)),
    changed_at      timestamptz,
    PRIMARY KEY (record_id, person_id)
);
COMMENT ON TABLE survey.request IS
    'Who was asked how it went on a record, and what they answered last, computed from its timeline: place is the entry that asked, home the organisation they belonged to then, version 1 at first, and one more each time they answer, change or withdraw. A supplier reads no row of it; survey.months counts for it.';
CREATE INDEX request_of_person ON survey.request (person_id, asked_at);
CREATE INDEX request_asked ON survey.request (asked_at, record_id, person_id);
CREATE INDEX request_score ON survey.request (score) WHERE score IS NOT NULL;
ALTER TABLE survey.request ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_request ON survey.request FOR SELECT USING (
    (SELECT platform.reach()) IN ('ALL', 'SYSTEM')
    OR ((SELECT platform.reach()) IN ('PARTY', 'SELF') AND person_id = (SELECT platform.person())));
CREATE POLICY write_request ON survey.request
    USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE, DELETE ON survey.request TO fairlead_app;

CREATE TABLE survey.considered (
    record_id       uuid        NOT NULL,
    person_id       uuid        NOT NULL,
    at              timestamptz NOT NULL,
    verdict         text        NOT NULL CHECK (verdict IN ('ASKED', 'NOT_DRAWN', 'ASKED_LATELY', 'WITH_WIDER')),
    survey_id       uuid        NOT NULL,
    survey_version  integer     NOT NULL CHECK (survey_version >= 1),
    lately          timestamptz CHECK ((lately IS NOT NULL) = (verdict = 'ASKED_LATELY')),
    PRIMARY KEY (record_id, person_id)
);
COMMENT ON TABLE survey.considered IS
    'Why somebody was asked how it went, or was not, by which version of which survey. Nothing happened to a record whose user is not asked, so it is no fact. lately is when they had been asked about another record.';
ALTER TABLE survey.considered ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_considered ON survey.considered FOR SELECT USING (
    (SELECT platform.reach()) IN ('ALL', 'SYSTEM')
    OR ((SELECT platform.reach()) IN ('PARTY', 'SELF') AND person_id = (SELECT platform.person())));
CREATE POLICY write_considered ON survey.considered
    USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE ON survey.considered TO fairlead_app;

CREATE TABLE survey.turn (
    person_id  uuid        PRIMARY KEY,
    record_id  uuid        NOT NULL,
    at         timestamptz NOT NULL
);
COMMENT ON TABLE survey.turn IS
    'When each person was asked last, and about which record: taken before they are asked, so that of two records closed at once one asks.';
ALTER TABLE survey.turn ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY only_the_tool ON survey.turn
    USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE ON survey.turn TO fairlead_app;

CREATE TABLE survey.reader (
    name   text   PRIMARY KEY,
    up_to  bigint NOT NULL
);
COMMENT ON TABLE survey.reader IS 'How far the timelines were read for ends to ask about.';
ALTER TABLE survey.reader ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY only_the_tool ON survey.reader
    USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE ON survey.reader TO fairlead_app;

-- What a supplier is told: whole months that change no more, each with answers of at least five people who are not its own, in one
-- partition only, so that no difference between two of them, or to what its own people know they said, is a smaller group. It runs as the owner, and its own conditions are the policy.
CREATE FUNCTION survey.months(moment timestamptz) RETURNS TABLE (
        resolver uuid, month date, asked integer, answered integer,
        ones integer, twos integer, threes integer, fours integer, fives integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog
    BEGIN ATOMIC
    SELECT r.resolver,
           date_trunc('month', r.asked_at AT TIME ZONE 'UTC')::date,
           count(*)::integer,
           count(r.score)::integer,
           (count(*) FILTER (WHERE r.score = 1))::integer,
           (count(*) FILTER (WHERE r.score = 2))::integer,
           (count(*) FILTER (WHERE r.score = 3))::integer,
           (count(*) FILTER (WHERE r.score = 4))::integer,
           (count(*) FILTER (WHERE r.score = 5))::integer
    FROM survey.request r
    WHERE (SELECT platform.reach()) = 'PARTY' AND r.resolver = ANY ((SELECT platform.parties())::uuid[])
      AND (r.home IS NULL OR r.home <> ALL ((SELECT platform.parties())::uuid[]))
    GROUP BY 1, 2
    HAVING count(DISTINCT r.person_id) FILTER (WHERE r.score IS NOT NULL) >= 5
       AND max(r.open_until) <= moment
       AND (date_trunc('month', min(r.asked_at) AT TIME ZONE 'UTC') + interval '1 month') AT TIME ZONE 'UTC' <= moment
    ORDER BY 2, 1;
    END;
REVOKE ALL ON FUNCTION survey.months(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION survey.months(timestamptz) TO fairlead_app;
