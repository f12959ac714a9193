with trimmed as (
    select
        -- Systems write one key in several ways; this is the common one.
        nullif(substring(btrim(article_no, ' \t\r\n\u00a0'), 1, 2), '') as group_no,
        nullif(substring(btrim(article_no, ' \t\r\n\u00a0'), 4), '') as article_no,
        nullif(btrim(title, ' \t\r\n\u00a0'), '') as title,
        nullif(btrim(list_price, ' \t\r\n\u00a0'), '') as list_price,
        nullif(btrim(valid_from, ' \t\r\n\u00a0'), '') as valid_from
    from bronze.articles
),

typed as (
    select
        group_no,
        article_no,
        title,
        -- The export writes 1.234,56 for 1234.56.
        try_cast(
            case
                when list_price rlike '^[+-]?([1-9][0-9]{0,2}([.][0-9]{3})+|[0-9]+)(,[0-9]*)?$'
                    then replace(replace(list_price, '.', ''), ',', '.')
                else list_price
            end as decimal(18, 2)
        ) as list_price,
        -- Only text of the right shape is tried: a cast alone would read 2025 as a day.
        coalesce(
            case
                when valid_from rlike '^[0-9]{2}/[0-9]{2}/[0-9]{4}$'
                    then try_to_date(valid_from, 'dd/MM/yyyy')
            end,
            case
                when valid_from rlike '^[0-9]{2}/[0-9]{2}/[0-9]{4}$'
                    then try_to_date(valid_from, 'MM/dd/yyyy')
            end
        ) as valid_from
    from trimmed
),

bounded as (
    select
        group_no,
        article_no,
        title,
        -- A value out of range is a slip.
        case when list_price >= 0 then list_price end as list_price,
        valid_from
    from typed
)

select
    group_no,
    article_no,
    title,
    list_price,
    -- A version ends the day before the next one starts, whatever the source says.
    date_sub(
        min(valid_from) over (
            partition by article_no, (title is null)
            order by valid_from
            range between interval 1 day following and unbounded following
        ),
        1
    ) as valid_to,
    valid_from
from bounded
