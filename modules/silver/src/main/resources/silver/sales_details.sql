with trimmed as (
    select
        nullif(btrim(sls_ord_num, ' \t\r\n\u00a0'), '') as sls_ord_num,
        upper(nullif(btrim(sls_prd_key, ' \t\r\n\u00a0'), '')) as sls_prd_key,
        try_cast(btrim(sls_cust_id, ' \t\r\n\u00a0') as bigint) as sls_cust_id,
        btrim(sls_order_dt, ' \t\r\n\u00a0') as order_day,
        btrim(sls_ship_dt, ' \t\r\n\u00a0') as ship_day,
        btrim(sls_due_dt, ' \t\r\n\u00a0') as due_day,
        try_cast(btrim(sls_sales, ' \t\r\n\u00a0') as decimal(18, 2)) as sales,
        try_cast(btrim(sls_quantity, ' \t\r\n\u00a0') as int) as quantity,
        abs(try_cast(btrim(sls_price, ' \t\r\n\u00a0') as decimal(18, 2))) as price,
        _row.position as position
    from bronze.sales_details
),

known as (
    select
        sls_ord_num,
        sls_prd_key,
        sls_cust_id,
        -- Days are integers: 0, too few digits, other centuries and a 30 February are no dates.
        case
            when order_day rlike '^(199[0-9]|20[0-9]{2}|2100)[0-9]{4}$'
                then try_to_date(order_day, 'yyyyMMdd')
        end as order_date,
        case
            when ship_day rlike '^(199[0-9]|20[0-9]{2}|2100)[0-9]{4}$'
                then try_to_date(ship_day, 'yyyyMMdd')
        end as ship_date,
        case
            when due_day rlike '^(199[0-9]|20[0-9]{2}|2100)[0-9]{4}$'
                then try_to_date(due_day, 'yyyyMMdd')
        end as due_date,
        -- Only positive figures say anything; the sign of a price is a slip of the export.
        case when sales > 0 then sales end as sales,
        case when quantity > 0 then quantity end as quantity,
        case when price > 0 then price end as price,
        position
    from trimmed
),

repaired as (
    select
        sls_ord_num,
        sls_prd_key,
        sls_cust_id,
        -- An order ships seven days after it is placed.
        coalesce(order_date, date_sub(ship_date, 7)) as sls_order_dt,
        ship_date as sls_ship_dt,
        due_date as sls_due_dt,
        -- Quantity and price prove the amount, also against an amount that disagrees.
        case
            when quantity is not null and price is not null
                then try_cast(quantity * price as decimal(18, 2))
            else sales
        end as sls_sales,
        coalesce(
            quantity,
            -- Only a whole number of pieces is a proof.
            case when sales % price = 0 then try_cast(sales / price as int) end
        ) as sls_quantity,
        coalesce(price, try_cast(sales / quantity as decimal(18, 2))) as sls_price,
        position
    from known
)

select
    sls_ord_num,
    -- By content, so that the order of the lines in the file changes nothing.
    row_number() over (
        partition by sls_ord_num
        order by
            sls_prd_key, sls_cust_id, sls_order_dt, sls_ship_dt, sls_due_dt,
            sls_sales, sls_quantity, sls_price, position
    ) as sls_line_number,
    sls_prd_key,
    sls_cust_id,
    sls_order_dt,
    sls_ship_dt,
    sls_due_dt,
    sls_sales,
    sls_quantity,
    sls_price
from repaired
