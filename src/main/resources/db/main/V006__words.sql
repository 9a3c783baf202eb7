-- The language a person chose to be spoken to in, or that their chat product is set to; none is
-- English. Few have one, and they are read together.
ALTER TABLE member ADD COLUMN language TEXT;

CREATE INDEX member_by_language ON member (language) WHERE language IS NOT NULL;

-- What people were told about their data before they answered. A reply carries the version alone,
-- the same in every language, so that it does not say in which one its writer was asked.
CREATE TABLE privacy_words (
  version TEXT NOT NULL,
  language TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (version, language)
) ${without_row_numbers};
