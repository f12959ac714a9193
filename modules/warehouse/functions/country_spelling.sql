-- Words for unknown are no countries.
case
    when plain_words(value) not in ('n/a', 'null', 'none', 'unknown', 'unbekannt', '-')
        then plain_words(value)
end
