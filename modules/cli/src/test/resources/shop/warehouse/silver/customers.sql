select
    try_cast(nullif(btrim(c_no), '') as bigint) as c_no,
    nullif(btrim(city), '') as city,
    case lower(btrim(opted_in)) when 'yes' then true when 'no' then false end as opted_in
from bronze.customers
