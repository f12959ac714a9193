with sales as (
    select
        order_number, line_number, product_number, customer_id, order_date, shipping_date,
        due_date, sales_amount, quantity, price
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
    sales.order_number,
    -- A line without a known product or customer stays, with the unknown one.
    coalesce(products.product_key, -1) as product_key,
    coalesce(customers.customer_key, -1) as customer_key,
    sales.order_date,
    sales.shipping_date,
    sales.due_date,
    sales.sales_amount,
    sales.quantity,
    sales.price,
    sales.line_number
from sales
left join products on sales.product_number = products.product_number
left join customers on sales.customer_id = customers.customer_id
