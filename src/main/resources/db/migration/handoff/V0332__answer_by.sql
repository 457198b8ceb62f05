-- Offers by when they must be answered, for those who oversee the estate; an organisation finds its own by offer_to.
CREATE INDEX offer_answer_by ON handoff.offer (answer_by, record_id) WHERE state IN ('OFFERED', 'TIMED_OUT');
