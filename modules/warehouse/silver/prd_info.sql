with trimmed as (
    select
        -- A column with gaps is often exported as floats: 210.0 is the integer 210.
        try_cast(regexp_replace(btrim(prd_id, ' \t\r\n\u00a0'), '[.]0+$', '') as bigint) as prd_id,
        upper(btrim(prd_key, ' \t\r\n\u00a0')) as full_key,
        nullif(btrim(prd_nm, ' \t\r\n\u00a0'), '') as prd_nm,
        try_cast(btrim(prd_cost, ' \t\r\n\u00a0') as decimal(18, 2)) as prd_cost,
        lower(btrim(prd_line, ' \t\r\n\u00a0')) as line_code,
        btrim(prd_start_dt, ' \t\r\n\u00a0') as prd_start_dt,
        _row.position as position
    from bronze.prd_info
),

versions as (
    select
        case when prd_id > 0 then prd_id end as prd_id,
        -- The category comes first: CO-PE-BK-M82S-38 is BK-M82S-38 of the category CO_PE.
        case when length(full_key) >= 7 then replace(left(full_key, 5), '-', '_') end as cat_id,
        case when length(full_key) >= 7 then substring(full_key, 7) end as prd_key,
        prd_nm,
        case when prd_cost >= 0 then prd_cost end as prd_cost,
        case
            when line_code in ('m', 'mountain') then 'M'
            when line_code in ('r', 'road') then 'R'
            when line_code in ('s', 'other sales') then 'S'
            when line_code in ('t', 'touring') then 'T'
        end as prd_line,
        case when length(prd_start_dt) >= 8 then try_cast(prd_start_dt as date) end
            as prd_start_dt,
        position
    from trimmed
)

select
    prd_id,
    cat_id,
    prd_key,
    prd_nm,
    prd_cost,
    prd_line,
    prd_start_dt,
    -- The exported end dates lie before the start dates; a version ends when the next one starts.
    -- Of several records of one start the one deduplication keeps stands last, and so sees the
    -- next start. Records without a number are rejected, so they must not end anybody's version.
    date_sub(
        lead(prd_start_dt) over (
            partition by prd_key, prd_id is null
            order by prd_start_dt, prd_id, position desc
        ),
        1
    ) as prd_end_dt
from versions
