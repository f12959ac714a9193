with parsed as (
    select
        clean_text(sls_ord_num) as order_number,
        upper(clean_text(sls_prd_key)) as product_number,
        whole_number(sls_cust_id) as customer_id,
        compact_date(sls_order_dt) as order_date,
        compact_date(sls_ship_dt) as shipping_date,
        compact_date(sls_due_dt) as due_date,
        money(sls_sales) as sales,
        try_cast(whole_number(sls_quantity) as int) as quantity,
        abs(unit_price(sls_price)) as price,
        _row.position as position
    from bronze.sales_details
),

known as (
    select
        order_number,
        product_number,
        customer_id,
        order_date,
        shipping_date,
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
        order_number,
        product_number,
        customer_id,
        -- An order ships seven days after it is placed; one placed after it shipped is a slip.
        coalesce(
            case when shipping_date is null or order_date <= shipping_date then order_date end,
            date_sub(shipping_date, 7)
        ) as order_date,
        shipping_date,
        due_date,
        -- Quantity and price prove the amount to the cent, also against one that disagrees. Less
        -- than half a cent is no amount.
        case
            when quantity is not null and price is not null
                then nullif(try_cast(round(quantity * price, 2) as decimal(18, 2)), 0)
            else sales
        end as sales_amount,
        coalesce(
            quantity,
            -- Only a whole number of pieces that makes the amount is a proof. For less than a cent
            -- a piece several numbers would.
            case
                when price >= 0.01 and round(round(sales / price, 0) * price, 2) = sales
                    then try_cast(round(sales / price, 0) as int)
            end
        ) as quantity,
        try_cast(round(coalesce(price, sales / quantity), 2) as decimal(18, 2)) as price,
        position
    from known
)

select
    order_number,
    -- By content, so that the order of the lines in the file changes nothing.
    row_number() over (
        partition by order_number
        order by
            product_number, customer_id, order_date, shipping_date, due_date,
            sales_amount, quantity, price, position
    ) as line_number,
    product_number,
    customer_id,
    order_date,
    shipping_date,
    due_date,
    sales_amount,
    quantity,
    price
from repaired
