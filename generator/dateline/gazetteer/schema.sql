-- The gazetteer, one read-only file.
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE place (
  number INTEGER PRIMARY KEY,  -- GeoNames id; below 0: see ref
  ref TEXT,                    -- id of a place that GeoNames does not number
  name TEXT NOT NULL,
  lat INTEGER NOT NULL,        -- 0.00001 degrees
  lon INTEGER NOT NULL,
  country TEXT,                -- ISO 3166-1 alpha-2
  admin1 TEXT,                 -- GeoNames codes
  admin2 TEXT,
  kind INTEGER NOT NULL,       -- entry.KINDS
  population INTEGER NOT NULL,
  capital INTEGER NOT NULL
);

CREATE UNIQUE INDEX ref ON place (ref) WHERE ref IS NOT NULL;

CREATE TABLE name (
  key TEXT PRIMARY KEY,        -- names.normalise
  places NOT NULL              -- one number, or several as 32-bit little-endian integers, best known first
) WITHOUT ROWID;

CREATE TABLE sound (
  skeleton TEXT PRIMARY KEY,   -- skeleton.skeleton
  keys TEXT NOT NULL           -- of name, one a line
) WITHOUT ROWID;

CREATE TABLE abbreviation (
  form TEXT PRIMARY KEY,       -- as written: "U.S.", "Ala."
  number INTEGER NOT NULL,
  postal INTEGER NOT NULL      -- 1 for "AL": too short to be found in running text
) WITHOUT ROWID;

CREATE TABLE area (
  country TEXT NOT NULL,
  admin1 TEXT NOT NULL,        -- "" for the country
  number INTEGER NOT NULL,
  PRIMARY KEY (country, admin1)
) WITHOUT ROWID;

CREATE TABLE demonym (
  word TEXT PRIMARY KEY,       -- names.normalise
  country TEXT NOT NULL
) WITHOUT ROWID;
