with cities as (
    select city
    from silver.customers
    where city is not null
    group by city
)

select
    cast(row_number() over (order by city) as int) as city_key,
    city
from cities
union all
select
    -1 as city_key,
    'n/a' as city
