CREATE TABLE view.taste (
    person   uuid   NOT NULL,
    list     text   NOT NULL,
    columns  text[] NOT NULL,
    density  text   NOT NULL CHECK (density IN ('COMFORTABLE', 'COMPACT')),
    PRIMARY KEY (person, list)
);
COMMENT ON TABLE view.taste IS
    'How somebody likes to see a list where no view says otherwise: columns, none for the usual ones, and how close rows stand.';
ALTER TABLE view.taste ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_taste ON view.taste FOR SELECT USING (
    (SELECT platform.reach()) = 'SYSTEM'
    OR ((SELECT platform.reach()) IN ('ALL', 'PARTY', 'SELF') AND person = (SELECT platform.person())));
CREATE POLICY add_taste ON view.taste FOR INSERT WITH CHECK ((SELECT platform.reach()) = 'SYSTEM');
CREATE POLICY change_taste ON view.taste FOR UPDATE USING ((SELECT platform.reach()) = 'SYSTEM');
GRANT SELECT, INSERT, UPDATE ON view.taste TO fairlead_app;
