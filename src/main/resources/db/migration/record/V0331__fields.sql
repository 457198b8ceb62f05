-- What lists ask for besides the nearest deadline of all: what the customer was promised, and whether much of a clock is used up.
ALTER TABLE record.header ADD COLUMN customer_due_at timestamptz;
ALTER TABLE record.header ADD COLUMN at_risk boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN record.header.customer_due_at IS 'The nearest instant at which a running clock of the customer will be over.';
COMMENT ON COLUMN record.header.at_risk IS 'Whether a running clock that is not over has passed a share of its target that its rules warn of.';

-- Only rows of records that are at work: clocks of others do not run.
SELECT set_config('fairlead.reach', 'SYSTEM', true);
UPDATE record.header h
SET customer_due_at = (SELECT min(r.due_at) FROM clock.reading r
        WHERE r.record_id = h.id AND r.kind = 'CUSTOMER' AND r.state = 'RUNNING'),
    at_risk = EXISTS (SELECT FROM clock.reading r JOIN record.entry e ON e.record_id = r.record_id
        WHERE r.record_id = h.id AND r.kind <> 'LEG' AND r.state = 'RUNNING' AND r.breached_at IS NULL
          AND e.kind = 'clock-warned' AND e.fact ->> 'clock' = r.clock_id
          AND (e.fact ->> 'targetSeconds')::bigint = r.target_seconds)
WHERE h.phase IN ('OPEN', 'WAITING');
SELECT set_config('fairlead.reach', '', true);

CREATE INDEX header_customer_due ON record.header (customer_due_at, id) WHERE customer_due_at IS NOT NULL;
CREATE INDEX header_at_risk ON record.header (opened_at DESC, id DESC) WHERE at_risk;
CREATE INDEX header_handed_over ON record.header (holding, opened_at, id) WHERE holding > 1;
CREATE INDEX header_reopened ON record.header (reopenings, opened_at, id) WHERE reopenings > 0;
CREATE INDEX pause_lasts ON record.pause (to_act, record_id) WHERE ends_at IS NULL AND voided_at IS NULL;
