with sales as (
    select
        sls_ord_num, sls_line_number, sls_prd_key, sls_cust_id, sls_order_dt, sls_ship_dt,
        sls_due_dt, sls_sales, sls_quantity, sls_price
    from silver.sales_details
),

products as (
    select product_key, product_number
    from gold.dim_product
),

customers as (
    select customer_key, customer_id
    from gold.dim_customer
)

select
    sales.sls_ord_num as order_number,
    -- A line without a known product or customer stays, with the unknown one.
    coalesce(products.product_key, -1) as product_key,
    coalesce(customers.customer_key, -1) as customer_key,
    sales.sls_order_dt as order_date,
    sales.sls_ship_dt as shipping_date,
    sales.sls_due_dt as due_date,
    sales.sls_sales as sales_amount,
    sales.sls_quantity as quantity,
    sales.sls_price as price,
    sales.sls_line_number as line_number
from sales
left join products on sales.sls_prd_key = products.product_number
left join customers on sales.sls_cust_id = customers.customer_id
