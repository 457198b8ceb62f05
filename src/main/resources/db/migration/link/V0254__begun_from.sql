-- A record may be begun as a copy of another, or with what was split off it.
ALTER TABLE link.relation
    DROP CONSTRAINT relation_kind_check,
    ADD CONSTRAINT relation_kind_check
        CHECK (kind IN ('CHILD_OF', 'MERGED_INTO', 'RELATED_TO', 'COPIED_FROM', 'SPLIT_FROM'));
COMMENT ON TABLE link.relation IS
    'Relations between records that hold now. link_id is the entry that made the relation. What only one organisation may know stands on the timeline alone.';
