-- Case, dots and repeated blanks say nothing: U.S.A. is usa.
regexp_replace(replace(lower(clean_text(value)), '.', ''), '[\\s\u00a0]+', ' ')
