-- Lists that put records with one value together walk these, value by value; the values themselves are found by jumping along them.
CREATE INDEX header_by_state ON record.header (state, opened_at DESC, id DESC);
CREATE INDEX header_by_holder ON record.header (owner_party, opened_at DESC, id DESC);
CREATE INDEX header_by_team ON record.header (owner_team, opened_at DESC, id DESC);
CREATE INDEX header_by_service ON record.header (service, opened_at DESC, id DESC);
-- Lists of all records by priority; those of open ones have an index of their own.
CREATE INDEX header_by_priority ON record.header (priority, opened_at, id);
