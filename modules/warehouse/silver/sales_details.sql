with parsed as (
    select
        clean_text(sls_ord_num) as sls_ord_num,
        upper(clean_text(sls_prd_key)) as sls_prd_key,
        whole_number(sls_cust_id) as sls_cust_id,
        compact_date(sls_order_dt) as order_date,
        compact_date(sls_ship_dt) as ship_date,
        compact_date(sls_due_dt) as due_date,
        money(sls_sales) as sales,
        try_cast(whole_number(sls_quantity) as int) as quantity,
        abs(unit_price(sls_price)) as price,
        _row.position as position
    from bronze.sales_details
),

known as (
    select
        sls_ord_num,
        sls_prd_key,
        sls_cust_id,
        order_date,
        ship_date,
        due_date,
        -- Only positive figures say anything; the sign of a price is a slip of the export.
        case when sales > 0 then sales end as sales,
        case when quantity > 0 then quantity end as quantity,
        case when price > 0 then price end as price,
        position
    from parsed
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
