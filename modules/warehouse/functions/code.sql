case when lower(clean_text(value)) in (words) then meaning end
