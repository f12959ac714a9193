with orders as (
    select order_no, c_no, ordered_on, amount
    from silver.orders
),

customers as (
    select c_no, city
    from silver.customers
),

cities as (
    select city_key, city
    from gold.dim_city
)

select
    orders.order_no,
    coalesce(cities.city_key, -1) as city_key,
    orders.ordered_on,
    orders.amount
from orders
left join customers on orders.c_no = customers.c_no
left join cities on customers.city = cities.city
