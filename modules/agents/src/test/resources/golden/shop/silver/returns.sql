with trimmed as (
    select
        nullif(btrim(return_no, ' \t\r\n\u00a0'), '') as return_no,
        -- A column with gaps is often exported as floats: 11000.0 is the integer 11000.
        try_cast(regexp_replace(btrim(pieces, ' \t\r\n\u00a0'), '[.]0+$', '') as bigint) as pieces,
        try_cast(btrim(unit_price, ' \t\r\n\u00a0') as decimal(18, 6)) as unit_price
    from bronze.returns
),

bounded as (
    select
        return_no,
        pieces,
        -- A value out of range is a slip.
        case when unit_price >= 0 then unit_price end as unit_price
    from trimmed
)

select
    return_no,
    pieces,
    try_cast(round(unit_price, 2) as decimal(18, 2)) as unit_price,
    -- The source has no such amount; parts of a cent in a price count.
    try_cast(round(pieces * unit_price, 2) as decimal(18, 2)) as `value`
from bounded
