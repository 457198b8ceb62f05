ALTER TABLE access.account ADD COLUMN language text
    CHECK (language ~ '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$');
COMMENT ON COLUMN access.account.language IS
    'The language the person reads pages in, by its BCP 47 tag; null until they choose one.';
