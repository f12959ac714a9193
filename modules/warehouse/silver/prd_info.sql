with parsed as (
    select
        whole_number(prd_id) as product_id,
        upper(clean_text(prd_key)) as full_key,
        clean_text(prd_nm) as product_name,
        money(prd_cost) as cost,
        coalesce(
            code(prd_line, 'M', 'm', 'mountain'),
            code(prd_line, 'R', 'r', 'road'),
            code(prd_line, 'S', 's', 'other sales'),
            code(prd_line, 'T', 't', 'touring')
        ) as product_line,
        iso_date(prd_start_dt) as start_date,
        _row.position as position
    from bronze.prd_info
),

versions as (
    select
        case when product_id > 0 then product_id end as product_id,
        -- The category comes first: CO-PE-BK-M82S-38 is BK-M82S-38 of the category CO_PE.
        case when length(full_key) >= 7 then replace(left(full_key, 5), '-', '_') end as category_id,
        case when length(full_key) >= 7 then substring(full_key, 7) end as product_number,
        product_name,
        case when cost >= 0 then cost end as cost,
        product_line,
        start_date,
        position
    from parsed
)

select
    product_id,
    category_id,
    product_number,
    product_name,
    cost,
    product_line,
    start_date,
    -- The exported end dates lie before the start dates; a version ends when the next one starts.
    -- Of several records of one start the one deduplication keeps stands last, and so sees the
    -- next start. Records without a number are rejected, so they must not end anybody's version.
    date_sub(
        lead(start_date) over (
            partition by product_number, product_id is null
            order by start_date, product_id, position desc
        ),
        1
    ) as end_date
from versions
