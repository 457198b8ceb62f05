CREATE INDEX reading_agreement ON clock.reading (agreement_id, agreement_version) WHERE state <> 'STOPPED';
COMMENT ON INDEX clock.reading_agreement IS
    'Finds the running clocks that follow an older version of an agreement than the one in force.';
