ALTER TABLE draft.begun ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version > 0);
COMMENT ON COLUMN draft.begun.version IS 'How often it was kept: programs keep over the version they read.';
