-- What asks somebody for an answer is told again until it is answered: reading it is not answering it.
ALTER TABLE notification.told ADD COLUMN asks boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN notification.told.asks IS 'Whether the entry asked the person for an answer when they were told of it.';
