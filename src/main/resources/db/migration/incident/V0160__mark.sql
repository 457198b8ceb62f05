CREATE TABLE incident.mark (
    record_id uuid NOT NULL,
    mark      text NOT NULL CHECK (mark IN ('ESCALATED_TEAM_LEAD', 'ESCALATED_DUTY_OFFICER', 'VIP', 'OPERATIONAL')),
    party     uuid,
    PRIMARY KEY (record_id, mark)
);
COMMENT ON TABLE incident.mark IS
    'What stands on an incident now and is shown in lists (INC-11, INC-13). A row with a party is for that party and those who oversee the estate; one without is for every party on the incident. Requesters see none.';
CREATE INDEX mark_of ON incident.mark (mark, record_id);
ALTER TABLE incident.mark ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_mark ON incident.mark FOR SELECT USING (
    (SELECT platform.reach()) IN ('ALL', 'SYSTEM')
    OR ((SELECT platform.reach()) = 'PARTY' AND (
        party = ANY ((SELECT platform.parties())::uuid[])
        OR (party IS NULL AND EXISTS (
            SELECT FROM record.involved i
            WHERE i.record_id = mark.record_id AND i.party_id = ANY ((SELECT platform.parties())::uuid[]))))));
CREATE POLICY write_mark ON incident.mark USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE, DELETE ON incident.mark TO fairlead_app;
