with sales as (
    select
        order_number, product_key, customer_key, order_date, shipping_date, due_date,
        sales_amount, quantity, price, line_number
    from gold.fact_sales
),

products as (
    select
        product_key, product_number, product_name, product_line, category, subcategory,
        maintenance, cost
    from gold.dim_product
),

first_orders as (
    select customer_key, min(order_date) as first_order_date
    from gold.fact_sales
    -- The unknown customer is nobody who could come back.
    where customer_key <> -1
    group by customer_key
),

customers as (
    select
        customer_key, country, gender, marital_status,
        -- Names and birth dates stay in the protected dimension; the band is enough here.
        age_band(birth_date, :business_date) as age_band
    from gold.dim_customer
)

select
    sales.order_number,
    sales.product_key,
    sales.customer_key,
    sales.order_date,
    sales.shipping_date,
    sales.due_date,
    sales.sales_amount,
    sales.quantity,
    sales.price,
    sales.line_number,
    customers.country,
    customers.gender,
    customers.marital_status,
    products.product_number,
    products.product_name,
    products.product_line,
    products.category,
    products.subcategory,
    products.maintenance,
    products.cost,
    coalesce(date_format(sales.order_date, 'yyyy-MM'), 'n/a') as month,
    coalesce(customers.age_band, 'n/a') as age_band,
    coalesce(sales.order_date > first_orders.first_order_date, false) as ordered_before
from sales
left join products on sales.product_key = products.product_key
left join customers on sales.customer_key = customers.customer_key
left join first_orders on sales.customer_key = first_orders.customer_key
