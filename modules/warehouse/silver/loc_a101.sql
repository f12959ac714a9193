with spelled as (
    select
        -- The ERP writes AW-00011000 where the CRM has AW00011000.
        upper(nullif(replace(clean_text(cid), '-', ''), '')) as customer_number,
        country_spelling(cntry) as spelling
    from bronze.loc_a101
)

select
    spelled.customer_number,
    case
        when known.country is not null then known.country
        -- A code that nobody can read and a text without letters name no country.
        when spelled.spelling rlike '^\\p{L}{1,3}$' or not spelled.spelling rlike '\\p{L}' then null
        -- A country not listed keeps its own name.
        else initcap(spelled.spelling)
    end as country
from spelled
left join seeds.country as known on known.spelling = spelled.spelling
