\ir ../data/codes.sql
