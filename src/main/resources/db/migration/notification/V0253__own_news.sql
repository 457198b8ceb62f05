-- An e-mail about something of a person's own, such as a reminder that is due: no entry of a timeline, so what it is about stands here.
ALTER TABLE notification.mail
    DROP CONSTRAINT mail_kind_check,
    ADD COLUMN about uuid,
    ADD CONSTRAINT mail_kind_check CHECK (kind IN ('ONE', 'SEVERAL', 'OWN')),
    ADD CONSTRAINT mail_about_check CHECK ((about IS NOT NULL) = (kind = 'OWN'));
