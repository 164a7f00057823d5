-- One element of a save while it is being judged.
create type private.save_element as (
    entity      text,
    id          uuid,
    version     int,    -- 0: to be inserted
    change      jsonb,  -- the typed values, as the table would give them back
    root        text,   -- private.tier.root
    casefile_id uuid    -- null for rows that are rooted in themselves
);
