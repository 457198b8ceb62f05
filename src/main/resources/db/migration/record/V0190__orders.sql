-- Lists of open records by priority, the oldest first within one; and of what was done last.
CREATE INDEX header_priority ON record.header (priority, opened_at, id) WHERE phase IN ('OPEN', 'WAITING');
CREATE INDEX header_done ON record.header (done_at DESC, id DESC) WHERE done_at IS NOT NULL;
