-- A column with gaps is often exported as floats: 11000.0 is the integer 11000.
regexp_replace(clean_text(value), '^([+-]?[0-9]+)[.]0+$', '$1')
