ALTER TABLE draft.begun ALTER COLUMN record_id DROP NOT NULL;
COMMENT ON COLUMN draft.begun.record_id IS 'Empty for a form that is about no record yet, such as the one that logs an incident.';
ALTER TABLE draft.begun ADD COLUMN page text NOT NULL DEFAULT '' CHECK (length(page) <= 64);
COMMENT ON COLUMN draft.begun.page IS 'The opened form that kept it last: what one form keeps in turn is not kept twice.';
ALTER TABLE draft.begun DROP CONSTRAINT begun_form_check;
ALTER TABLE draft.begun ADD CONSTRAINT begun_form_check CHECK (form ~ '^[a-z][a-z0-9-]{0,79}$');
ALTER TABLE draft.begun DROP CONSTRAINT begun_name;
ALTER TABLE draft.begun ADD CONSTRAINT begun_name UNIQUE NULLS NOT DISTINCT (owner, record_id, form, name);
ALTER TABLE draft.begun ADD CONSTRAINT begun_shared_on_a_record CHECK (NOT shared OR record_id IS NOT NULL);
CREATE INDEX begun_owner ON draft.begun (owner, kept_at DESC);
DROP POLICY read_draft ON draft.begun;
CREATE POLICY read_draft ON draft.begun FOR SELECT USING (
    (SELECT platform.reach()) = 'SYSTEM'
    OR ((owner = (SELECT platform.person())
            OR (shared AND (SELECT platform.reach()) IN ('ALL', 'PARTY')
                AND organisation = ANY ((SELECT platform.parties())::uuid[])))
        AND (record_id IS NULL OR EXISTS (SELECT FROM record.header r WHERE r.id = record_id))));
