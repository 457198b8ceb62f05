-- How a board is divided: by what into lanes, and how many cards a column is meant to hold at most.
ALTER TABLE view.saved_view
    ADD COLUMN lanes text NOT NULL DEFAULT '',
    ADD COLUMN limits text[] NOT NULL DEFAULT '{}';
