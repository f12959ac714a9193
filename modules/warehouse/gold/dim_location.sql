with countries as (
    select country
    from silver.loc_a101
    where country is not null
    group by country
),

locations as (
    select
        cast(row_number() over (order by country) as int) as location_key,
        country
    from countries
),

unknown as (
    select
        -1 as location_key,
        'n/a' as country
)

select location_key, country
from locations
union all
select location_key, country
from unknown
