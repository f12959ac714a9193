with trimmed as (
    select
        nullif(btrim(order_no, ' \t\r\n\u00a0'), '') as order_no,
        nullif(btrim(article_no, ' \t\r\n\u00a0'), '') as article_no,
        -- A column with gaps is often exported as floats: 11000.0 is the integer 11000.
        try_cast(regexp_replace(btrim(customer_id, ' \t\r\n\u00a0'), '[.]0+$', '') as bigint)
            as customer_id,
        nullif(btrim(`order`, ' \t\r\n\u00a0'), '') as `order`,
        try_cast(btrim(amount, ' \t\r\n\u00a0') as decimal(18, 2)) as amount,
        try_cast(regexp_replace(btrim(quantity, ' \t\r\n\u00a0'), '[.]0+$', '') as bigint)
            as quantity,
        abs(try_cast(btrim(price, ' \t\r\n\u00a0') as decimal(18, 6))) as price
    from bronze.lines
),

typed as (
    select
        order_no,
        article_no,
        customer_id,
        -- Only text of the right shape is tried: a cast alone would read 2025 as a day.
        case when `order` rlike '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then try_cast(`order` as date) end
            as `order`,
        amount,
        quantity,
        price
    from trimmed
),

bounded as (
    select
        order_no,
        article_no,
        customer_id,
        `order`,
        -- Only positive figures say anything.
        case when amount > 0 then amount end as amount,
        case when quantity > 0 then quantity end as quantity,
        case when price > 0 then price end as price
    from typed
),

proven as (
    select
        order_no,
        article_no,
        customer_id,
        `order`,
        -- Quantity and price prove the amount to the cent, also against one that disagrees.
        -- Less than half a cent is no amount.
        case
            when quantity is not null and price is not null
                then nullif(try_cast(round(quantity * price, 2) as decimal(18, 2)), 0)
            else amount
        end as amount,
        -- Only a whole number of units that makes the amount is a proof. For less than a
        -- cent a unit several numbers would.
        coalesce(
            quantity,
            case
                when price >= 0.01 and round(round(amount / price, 0) * price, 2) = amount
                    then try_cast(round(amount / price, 0) as bigint)
            end
        ) as quantity,
        nullif(try_cast(round(coalesce(price, amount / quantity), 2) as decimal(18, 2)), 0) as price
    from bounded
)

select
    order_no,
    -- By content, so that the order of the lines in the file changes nothing.
    row_number() over (
        partition by order_no
        order by
            article_no, customer_id, `order`, amount, quantity, price, _row.position
    ) as line,
    article_no,
    customer_id,
    `order`,
    amount,
    quantity,
    price
from proven
