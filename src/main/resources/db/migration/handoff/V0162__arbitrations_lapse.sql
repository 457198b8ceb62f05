-- What awaits no decision any more, because its record was resolved or has ended.
SELECT set_config('fairlead.reach', 'SYSTEM', true);
DELETE FROM handoff.arbitration a
USING record.header r
WHERE r.id = a.record_id AND a.decided_at IS NULL AND r.phase IN ('DONE', 'ENDED');
COMMENT ON TABLE handoff.arbitration IS
    'Decisions on who must hold a record: those awaited and those made. One that its record overtook, by ending first, has no row.';
