with parsed as (
    select
        whole_number(prd_id) as prd_id,
        upper(clean_text(prd_key)) as full_key,
        clean_text(prd_nm) as prd_nm,
        money(prd_cost) as prd_cost,
        coalesce(
            code(prd_line, 'M', 'm', 'mountain'),
            code(prd_line, 'R', 'r', 'road'),
            code(prd_line, 'S', 's', 'other sales'),
            code(prd_line, 'T', 't', 'touring')
        ) as prd_line,
        iso_date(prd_start_dt) as prd_start_dt,
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
        prd_line,
        prd_start_dt,
        position
    from parsed
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
