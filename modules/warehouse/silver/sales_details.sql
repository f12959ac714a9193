with trimmed as (
    select
        nullif(btrim(sls_ord_num, ' \t\r\n\u00a0'), '') as sls_ord_num,
        upper(nullif(btrim(sls_prd_key, ' \t\r\n\u00a0'), '')) as sls_prd_key,
        -- A column with gaps is often exported as floats: 11368.0 is the integer 11368.
        try_cast(regexp_replace(btrim(sls_cust_id, ' \t\r\n\u00a0'), '[.]0+$', '') as bigint)
            as sls_cust_id,
        regexp_replace(btrim(sls_order_dt, ' \t\r\n\u00a0'), '[.]0+$', '') as order_day,
        regexp_replace(btrim(sls_ship_dt, ' \t\r\n\u00a0'), '[.]0+$', '') as ship_day,
        regexp_replace(btrim(sls_due_dt, ' \t\r\n\u00a0'), '[.]0+$', '') as due_day,
        try_cast(btrim(sls_sales, ' \t\r\n\u00a0') as decimal(18, 2)) as sales,
        try_cast(regexp_replace(btrim(sls_quantity, ' \t\r\n\u00a0'), '[.]0+$', '') as int)
            as quantity,
        -- Prices may have parts of a cent: three pieces for 10.00 cost 3.3333 each.
        abs(try_cast(btrim(sls_price, ' \t\r\n\u00a0') as decimal(18, 6))) as price,
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
        -- An order ships seven days after it is placed; one placed after it shipped is a slip.
        coalesce(
            case when ship_date is null or order_date <= ship_date then order_date end,
            date_sub(ship_date, 7)
        ) as sls_order_dt,
        ship_date as sls_ship_dt,
        due_date as sls_due_dt,
        -- Quantity and price prove the amount to the cent, also against one that disagrees. Less
        -- than half a cent is no amount.
        case
            when quantity is not null and price is not null
                then nullif(try_cast(round(quantity * price, 2) as decimal(18, 2)), 0)
            else sales
        end as sls_sales,
        coalesce(
            quantity,
            -- Only a whole number of pieces that makes the amount is a proof. For less than a cent
            -- a piece several numbers would.
            case
                when price >= 0.01 and round(round(sales / price, 0) * price, 2) = sales
                    then try_cast(round(sales / price, 0) as int)
            end
        ) as sls_quantity,
        try_cast(round(coalesce(price, sales / quantity), 2) as decimal(18, 2)) as sls_price,
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
