-- The one row that says what all other facts are of. Days are counted from 1970-01-01, which was a Thursday.
with asked as (
  select {{ report_day() }} as day_number
),
week as (
  select day_number, day_number - mod(day_number + 3, 7) as last_monday,
    -- The Monday after the last full week.
    day_number + 1 - mod(day_number + 4, 7) as recent_until
  from asked
)
select '{{ var("zone") }}' as zone, cast({{ var("link_window") }} as integer) as link_window, '{{ var("day") }}' as day,
  '{{ target.type }}' as engine, day_number,
  {{ end_second() }} as end_second, recent_until, recent_until - 84 as recent_from,
  -- Ten years are told, and the last four full weeks are the current ones.
  last_monday - 3633 as first_monday, recent_until - 28 as current_from
from week
