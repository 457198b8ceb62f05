CREATE SCHEMA checklist;
GRANT USAGE ON SCHEMA checklist TO fairlead_app;

CREATE TABLE checklist.progress (
    record_id    uuid     NOT NULL,
    place        integer  NOT NULL CHECK (place >= 1),
    template_id  uuid     NOT NULL,
    audience     text     NOT NULL CHECK (audience IN ('INVOLVED', 'NAMED', 'OWN')),
    party        uuid     NOT NULL,
    named        uuid[]   NOT NULL,
    steps        integer  NOT NULL CHECK (steps >= 1),
    open         integer  NOT NULL CHECK (open BETWEEN 0 AND steps),
    removed      boolean  NOT NULL,
    PRIMARY KEY (record_id, place)
);
COMMENT ON TABLE checklist.progress IS
    'How far the checklists of records are, computed from their timelines. Each is for those who may read the entry that added it; requesters know of none.';
CREATE INDEX progress_of_template ON checklist.progress (template_id, record_id);
CREATE INDEX progress_unfinished ON checklist.progress (record_id) WHERE open > 0 AND NOT removed;
ALTER TABLE checklist.progress ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_progress ON checklist.progress FOR SELECT USING (
    (SELECT platform.reach()) = 'SYSTEM'
    OR ((SELECT platform.reach()) IN ('ALL', 'PARTY')
        AND (party = ANY ((SELECT platform.parties())::uuid[])
            OR (audience = 'NAMED'
                AND ((SELECT platform.reach()) = 'ALL' OR named && (SELECT platform.parties())::uuid[]))
            OR (audience = 'INVOLVED'
                AND ((SELECT platform.reach()) = 'ALL' OR EXISTS (
                    SELECT FROM record.involved i
                    WHERE i.record_id = progress.record_id
                        AND i.party_id = ANY ((SELECT platform.parties())::uuid[])))))));
CREATE POLICY write_progress ON checklist.progress
    USING ((SELECT platform.reach()) = 'SYSTEM') WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE, DELETE ON checklist.progress TO fairlead_app;
