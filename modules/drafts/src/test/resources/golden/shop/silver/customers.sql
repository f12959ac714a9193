with trimmed as (
    select
        -- A column with gaps is often exported as floats: 11000.0 is the integer 11000.
        try_cast(regexp_replace(btrim(customer_id, ' \t\r\n\u00a0'), '[.]0+$', '') as bigint)
            as customer_id,
        -- Systems write one key in several ways; this is the common one.
        nullif(regexp_replace(upper(btrim(customer_no, ' \t\r\n\u00a0')), '^NAS', ''), '')
            as customer_no,
        nullif(btrim(name, ' \t\r\n\u00a0'), '') as name,
        nullif(btrim(country, ' \t\r\n\u00a0'), '') as country,
        lower(btrim(gender, ' \t\r\n\u00a0')) as gender,
        nullif(btrim(born, ' \t\r\n\u00a0'), '') as born,
        lower(btrim(active, ' \t\r\n\u00a0')) as active,
        -- Days are integers, and such a column with gaps is often exported as floats.
        regexp_replace(btrim(changed, ' \t\r\n\u00a0'), '^([0-9]+)[.]0+$', '$1') as changed
    from bronze.customers
),

known as (
    select
        customer_id,
        customer_no,
        name,
        -- Words that mean unknown are no values.
        case when lower(country) not in ('n/a', '-') then country end as country,
        gender,
        born,
        active,
        changed
    from trimmed
),

typed as (
    select
        customer_id,
        customer_no,
        name,
        case when lower(country) in ('de', 'deutschland') then 'Germany' else country end
            as country,
        -- Spellings of one code; one not listed is unknown.
        case when gender in ('f', 'frau') then 'F' when gender in ('m', 'it\'s him') then 'M' end
            as gender,
        -- Only text of the right shape is tried: a cast alone would read 2025 as a day.
        coalesce(
            case when born rlike '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then try_cast(born as date) end,
            case
                when born rlike '^[0-9]{2}[.][0-9]{2}[.][0-9]{4}$'
                    then try_to_date(born, 'dd.MM.yyyy')
            end
        ) as born,
        case
            when active in ('true', 't', 'wahr', '1', 'x', 'yes', 'ja', 'y', 'j') then true
            when active in ('false', 'f', 'falsch', '0', 'no', 'nein', 'n') then false
        end as active,
        case when changed rlike '^[0-9]{8}$' then try_to_date(changed, 'yyyyMMdd') end as changed
    from known
)

select
    -- A value out of range is a slip.
    case when customer_id >= 1 then customer_id end as customer_id,
    customer_no,
    name,
    country,
    gender,
    -- A day out of range is a slip, not a day.
    case when born between date '1900-01-01' and :business_date then born end as born,
    active,
    changed
from typed
