case
    when number_text(value) rlike '^[0-9]{8}$' then try_to_date(number_text(value), 'yyyyMMdd')
    else iso_date(number_text(value))
end
