with customers as (
    select
        customer_key, customer_id, gender, marital_status, country,
        age_band(birth_date, :business_date) as age_band
    from gold.dim_customer
    -- The unknown customer is nobody to address.
    where customer_key <> -1
),

sales as (
    select
        customer_key, order_number, order_date, sales_amount, quantity, product_key,
        lower(category) as category
    from gold.wide_sales_enriched
    -- What happens after the business date is not known yet. An order without a date did happen:
    -- it counts for amounts and numbers, and says nothing about days.
    where order_date is null or order_date <= :business_date
),

purchases as (
    select
        customer_key,
        min(order_date) as first_order_date,
        max(order_date) as last_order_date,
        orders() as frequency,
        revenue() as monetary,
        quantity() as quantity,
        average_order_value() as average_order_value,
        count(distinct case when product_key <> -1 then product_key end) as distinct_products,
        count(distinct case when category <> 'n/a' then category end) as distinct_categories,
        sum(case when category = 'bikes' then sales_amount else 0 end) as bikes,
        sum(case when category = 'accessories' then sales_amount else 0 end) as accessories,
        sum(case when category = 'clothing' then sales_amount else 0 end) as clothing,
        sum(case when category = 'components' then sales_amount else 0 end) as components
    from sales
    group by customer_key
),

profiles as (
    select
        customers.customer_id,
        customers.gender,
        customers.marital_status,
        customers.country,
        customers.age_band,
        purchases.first_order_date,
        purchases.last_order_date,
        coalesce(purchases.frequency, 0) as frequency,
        coalesce(purchases.monetary, 0) as monetary,
        coalesce(purchases.quantity, 0) as quantity,
        coalesce(purchases.average_order_value, 0) as average_order_value,
        coalesce(purchases.distinct_products, 0) as distinct_products,
        coalesce(purchases.distinct_categories, 0) as distinct_categories,
        coalesce(purchases.bikes, 0) as bikes,
        coalesce(purchases.accessories, 0) as accessories,
        coalesce(purchases.clothing, 0) as clothing,
        coalesce(purchases.components, 0) as components
    from customers
    left join purchases on customers.customer_key = purchases.customer_key
)

select
    pseudonym('customer', cast(customer_id as string)) as customer_pseudonym,
    datediff(:business_date, last_order_date) as recency_days,
    frequency,
    monetary,
    average_order_value,
    cast(coalesce(cast(quantity as decimal(18, 0)) / nullif(frequency, 0), 0) as decimal(18, 4))
        as average_basket_quantity,
    distinct_products,
    distinct_categories,
    coalesce(datediff(:business_date, first_order_date), 0) as tenure_days,
    cast(coalesce(bikes / nullif(monetary, 0), 0) as decimal(9, 6)) as share_bikes,
    cast(coalesce(accessories / nullif(monetary, 0), 0) as decimal(9, 6)) as share_accessories,
    cast(coalesce(clothing / nullif(monetary, 0), 0) as decimal(9, 6)) as share_clothing,
    cast(coalesce(components / nullif(monetary, 0), 0) as decimal(9, 6)) as share_components,
    cast(
        coalesce((monetary - bikes - accessories - clothing - components) / nullif(monetary, 0), 0)
        as decimal(9, 6)
    ) as share_other,
    cast(gender = 'Female' as int) as gender_female,
    cast(gender = 'Male' as int) as gender_male,
    cast(gender = 'n/a' as int) as gender_unknown,
    cast(marital_status = 'Married' as int) as married,
    cast(marital_status = 'Single' as int) as single,
    cast(marital_status = 'n/a' as int) as marital_unknown,
    cast(age_band <=> 'under 30' as int) as age_under_30,
    cast(age_band <=> '30-39' as int) as age_30_39,
    cast(age_band <=> '40-49' as int) as age_40_49,
    cast(age_band <=> '50-59' as int) as age_50_59,
    cast(age_band <=> '60-69' as int) as age_60_69,
    cast(age_band <=> '70 and over' as int) as age_70_and_over,
    cast(age_band is null as int) as age_unknown,
    cast(country = 'Germany' as int) as country_germany,
    cast(country = 'United States' as int) as country_united_states,
    cast(country = 'United Kingdom' as int) as country_united_kingdom,
    cast(country = 'France' as int) as country_france,
    cast(country = 'Canada' as int) as country_canada,
    cast(country = 'Australia' as int) as country_australia,
    cast(
        country not in (
            'Germany', 'United States', 'United Kingdom', 'France', 'Canada', 'Australia', 'n/a'
        ) as int
    ) as country_other,
    cast(country = 'n/a' as int) as country_unknown
from profiles
