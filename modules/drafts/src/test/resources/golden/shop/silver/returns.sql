with trimmed as (
    select
        nullif(btrim(return_no, ' \t\r\n\u00a0'), '') as return_no,
        -- A column with gaps is often exported as floats: 11000.0 is the integer 11000.
        try_cast(regexp_replace(btrim(pieces, ' \t\r\n\u00a0'), '[.]0+$', '') as bigint) as pieces,
        try_cast(btrim(unit_price, ' \t\r\n\u00a0') as decimal(18, 6)) as unit_price,
        nullif(btrim(sent, ' \t\r\n\u00a0'), '') as sent,
        nullif(btrim(due, ' \t\r\n\u00a0'), '') as due
    from bronze.returns
),

typed as (
    select
        return_no,
        pieces,
        unit_price,
        -- Only text of the right shape is tried: a cast alone would read 2025 as a day.
        case when sent rlike '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then try_cast(sent as date) end as sent,
        case when due rlike '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then try_cast(due as date) end as due
    from trimmed
),

bounded as (
    select
        return_no,
        pieces,
        -- A value out of range is a slip.
        case when unit_price >= 0 then unit_price end as unit_price,
        sent,
        -- A day out of range is a slip, not a day.
        case when due >= date '2000-01-01' then due end as due
    from typed
),

dated as (
    select
        return_no,
        pieces,
        unit_price,
        sent,
        -- The two dates are always so far apart, so a day that is unknown follows.
        coalesce(due, date_add(sent, 14)) as due
    from bounded
)

select
    return_no,
    pieces,
    try_cast(round(unit_price, 2) as decimal(18, 2)) as unit_price,
    sent,
    due,
    -- The source has no such amount; parts of a cent in a price count.
    try_cast(round(pieces * unit_price, 2) as decimal(18, 2)) as `value`
from dated
