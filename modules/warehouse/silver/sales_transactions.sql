with parsed as (
    select
        -- The shop's numbers stay text: an export with letters in them loses nothing.
        upper(number_text(transaction_id)) as transaction_id,
        upper(number_text(customer_id)) as customer_id,
        upper(number_text(product_id)) as product_id,
        try_cast(whole_number(quantity) as int) as quantity,
        -- The amount counts the parts of a cent.
        unit_price(unit_price) as unit_price,
        any_date(transaction_date) as transaction_date
    from bronze.sales_transactions
)

select
    transaction_id,
    customer_id,
    product_id,
    quantity,
    try_cast(round(unit_price, 2) as decimal(18, 2)) as unit_price,
    transaction_date,
    try_cast(round(quantity * unit_price, 2) as decimal(18, 2)) as amount
from parsed
