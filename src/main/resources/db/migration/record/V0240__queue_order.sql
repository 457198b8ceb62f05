-- What to do next, in the order of a queue: open records by priority, then by the nearest deadline, those without one last, then by age.
CREATE INDEX header_next ON record.header (priority, coalesce(due_at, timestamptz '9999-01-01 00:00:00+00'), opened_at, id)
    WHERE phase IN ('OPEN', 'WAITING');
