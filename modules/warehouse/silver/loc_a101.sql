with trimmed as (
    select
        -- The ERP writes AW-00011000 where the CRM has AW00011000.
        upper(nullif(replace(clean_text(cid), '-', ''), '')) as cid,
        -- Case and dots say nothing: U.S.A. is usa.
        replace(lower(clean_text(cntry)), '.', '') as country
    from bronze.loc_a101
),

spelled as (
    select
        cid,
        -- Nor do repeated blanks.
        regexp_replace(country, '[\\s\u00a0]+', ' ') as country
    from trimmed
)

select
    cid,
    -- Codes, English and German names mean one country; a country not listed keeps its own name.
    case
        when country in ('n/a', 'null', 'none', 'unknown', 'unbekannt', '-') then null
        when country in ('at', 'aut', 'austria', 'österreich', 'oesterreich') then 'Austria'
        when country in ('be', 'bel', 'belgium', 'belgien') then 'Belgium'
        when country in ('bg', 'bgr', 'bulgaria', 'bulgarien') then 'Bulgaria'
        when country in ('hr', 'hrv', 'croatia', 'kroatien') then 'Croatia'
        when country in ('cy', 'cyp', 'cyprus', 'zypern') then 'Cyprus'
        when country in (
            'cz', 'cze', 'czechia', 'czech republic', 'tschechien', 'tschechische republik'
        ) then 'Czechia'
        when country in ('dk', 'dnk', 'denmark', 'dänemark', 'daenemark') then 'Denmark'
        when country in ('ee', 'est', 'estonia', 'estland') then 'Estonia'
        when country in ('fi', 'fin', 'finland', 'finnland') then 'Finland'
        when country in ('fr', 'fra', 'france', 'frankreich') then 'France'
        when country in (
            'de', 'deu', 'ger', 'germany', 'deutschland', 'brd', 'federal republic of germany',
            'bundesrepublik deutschland'
        ) then 'Germany'
        when country in ('gr', 'grc', 'el', 'greece', 'griechenland') then 'Greece'
        when country in ('hu', 'hun', 'hungary', 'ungarn') then 'Hungary'
        when country in ('is', 'isl', 'iceland', 'island') then 'Iceland'
        when country in ('ie', 'irl', 'ireland', 'irland', 'republic of ireland') then 'Ireland'
        when country in ('it', 'ita', 'italy', 'italien') then 'Italy'
        when country in ('lv', 'lva', 'latvia', 'lettland') then 'Latvia'
        when country in ('li', 'lie', 'liechtenstein') then 'Liechtenstein'
        when country in ('lt', 'ltu', 'lithuania', 'litauen') then 'Lithuania'
        when country in ('lu', 'lux', 'luxembourg', 'luxemburg') then 'Luxembourg'
        when country in ('mt', 'mlt', 'malta') then 'Malta'
        when country in (
            'nl', 'nld', 'netherlands', 'the netherlands', 'holland', 'niederlande'
        ) then 'Netherlands'
        when country in ('no', 'nor', 'norway', 'norwegen') then 'Norway'
        when country in ('pl', 'pol', 'poland', 'polen') then 'Poland'
        when country in ('pt', 'prt', 'portugal') then 'Portugal'
        when country in ('ro', 'rou', 'romania', 'rumänien', 'rumaenien') then 'Romania'
        when country in ('sk', 'svk', 'slovakia', 'slovak republic', 'slowakei') then 'Slovakia'
        when country in ('si', 'svn', 'slovenia', 'slowenien') then 'Slovenia'
        when country in ('es', 'esp', 'spain', 'spanien') then 'Spain'
        when country in ('se', 'swe', 'sweden', 'schweden') then 'Sweden'
        when country in ('ch', 'che', 'switzerland', 'schweiz') then 'Switzerland'
        when country in (
            'gb', 'gbr', 'uk', 'united kingdom', 'great britain', 'england',
            'vereinigtes königreich', 'vereinigtes koenigreich', 'großbritannien',
            'grossbritannien'
        ) then 'United Kingdom'
        when country in (
            'us', 'usa', 'united states', 'united states of america', 'the united states',
            'america', 'vereinigte staaten', 'vereinigte staaten von amerika'
        ) then 'United States'
        when country in ('ca', 'can', 'canada', 'kanada') then 'Canada'
        when country in ('au', 'aus', 'australia', 'australien') then 'Australia'
        when country in ('nz', 'nzl', 'new zealand', 'neuseeland') then 'New Zealand'
        when country in ('ar', 'arg', 'argentina', 'argentinien') then 'Argentina'
        when country in (
            'ba', 'bih', 'bosnia and herzegovina', 'bosnien und herzegowina'
        ) then 'Bosnia and Herzegovina'
        when country in ('br', 'bra', 'brazil', 'brasilien') then 'Brazil'
        when country in ('cl', 'chl', 'chile') then 'Chile'
        when country in ('cn', 'chn', 'china', 'volksrepublik china') then 'China'
        when country in ('eg', 'egy', 'egypt', 'ägypten', 'aegypten') then 'Egypt'
        when country in ('hk', 'hkg', 'hong kong', 'hongkong') then 'Hong Kong'
        when country in ('in', 'ind', 'india', 'indien') then 'India'
        when country in ('id', 'idn', 'indonesia', 'indonesien') then 'Indonesia'
        when country in ('il', 'isr', 'israel') then 'Israel'
        when country in ('jp', 'jpn', 'japan') then 'Japan'
        when country in ('my', 'mys', 'malaysia') then 'Malaysia'
        when country in ('mx', 'mex', 'mexico', 'mexiko') then 'Mexico'
        when country in ('ru', 'rus', 'russia', 'russian federation', 'russland') then 'Russia'
        when country in (
            'sa', 'sau', 'saudi arabia', 'saudi-arabien', 'saudi arabien'
        ) then 'Saudi Arabia'
        when country in ('rs', 'srb', 'serbia', 'serbien') then 'Serbia'
        when country in ('sg', 'sgp', 'singapore', 'singapur') then 'Singapore'
        when country in ('za', 'zaf', 'south africa', 'südafrika', 'suedafrika') then 'South Africa'
        when country in (
            'kr', 'kor', 'south korea', 'republic of korea', 'korea', 'südkorea', 'suedkorea'
        ) then 'South Korea'
        when country in ('tw', 'twn', 'taiwan') then 'Taiwan'
        when country in ('th', 'tha', 'thailand') then 'Thailand'
        when country in (
            'tr', 'tur', 'turkey', 'türkiye', 'turkiye', 'türkei', 'tuerkei'
        ) then 'Turkey'
        when country in ('ua', 'ukr', 'ukraine') then 'Ukraine'
        when country in (
            'ae', 'are', 'uae', 'united arab emirates', 'vereinigte arabische emirate'
        ) then 'United Arab Emirates'
        when country in ('vn', 'vnm', 'vietnam', 'viet nam') then 'Vietnam'
        -- A code that nobody can read and a text without letters name no country.
        when country rlike '^\\p{L}{1,3}$' or not country rlike '\\p{L}' then null
        else initcap(country)
    end as cntry
from spelled
