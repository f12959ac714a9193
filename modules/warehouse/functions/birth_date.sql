-- Nobody is born after today, and no customer before 1900.
case when iso_date(value) between date '1900-01-01' and today then iso_date(value) end
