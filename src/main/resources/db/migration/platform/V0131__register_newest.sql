-- Every process holds the register in memory and asks each second what others have written since.
CREATE INDEX register_version_newest ON platform.register_version (recorded_at);
