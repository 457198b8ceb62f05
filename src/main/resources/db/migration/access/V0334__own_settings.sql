ALTER TABLE access.account ADD COLUMN theme text CHECK (theme ~ '^[a-z]{1,20}$');
ALTER TABLE access.account ADD COLUMN single_keys boolean;
ALTER TABLE access.account ADD COLUMN changed_keys jsonb;
ALTER TABLE access.account ADD COLUMN tour smallint CHECK (tour BETWEEN 0 AND 99);
COMMENT ON COLUMN access.account.theme IS 'The colours the person works in; null until they choose, and then as each device has it.';
COMMENT ON COLUMN access.account.single_keys IS 'Whether single keys act; null until they choose.';
COMMENT ON COLUMN access.account.changed_keys IS 'Which key the person presses for each usual one; null until they change one.';
COMMENT ON COLUMN access.account.tour IS 'The step of the tour the person is at, 0 when it is over; null when they never began.';
