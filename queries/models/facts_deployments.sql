-- The deployments of the last ten years, with what became of them: what was recovered from, and in how many seconds.
with seen as (
  select p.service, p.made, p.day, p.day - mod(p.day + 3, 7) as monday, p.lead_seconds, p.was_failure, p.is_unknown,
    p.planned, e.ended, p.was_failure or e.ended is not null as is_failed,
    -- The next success is later, never at the same second. Looked for backwards: the other way PostgreSQL counts anew for
    -- every row.
    min(case when not p.was_failure and not p.is_unknown then p.made end) over (
      partition by p.service order by p.made desc range between unbounded preceding and 1 preceding) as next_success
  from {{ ref("facts_production") }} p
  left join {{ ref("facts_ends") }} e on e.id = p.id
  cross join {{ ref("facts_settings") }} f
  where p.day <= f.day_number
),
recovered as (
  select s.*, case
    when not is_failed then null
    when ended is null then next_success - made
    when ended < 4294967295 then ended - made
  end as recovery_seconds
  from seen s
)
select r.service, made, r.day, monday, lead_seconds, was_failure, is_unknown, planned, is_failed, recovery_seconds,
  is_failed and recovery_seconds is null as is_open
from recovered r cross join {{ ref("facts_settings") }} f where monday >= first_monday
