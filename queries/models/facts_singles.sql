-- The durations of a week one by one, in seconds, where it has no more than a hundred: several such weeks are judged together.
with leads as (
  select l.number, l.period, {{ joined("cast(d.lead_seconds as varchar(20))", "d.lead_seconds") }} as seconds
  from {{ ref("facts_lasted") }} l
  join {{ ref("facts_scopes") }} c on c.number = l.number
  join {{ ref("facts_deployments") }} d on d.service = c.service and d.monday = l.period
  where l.lead_n <= 100 and d.lead_seconds is not null and not d.was_failure
  group by l.number, l.period
),
few as (
  select number, period, is_open from {{ ref("facts_recoveries") }}
  where period >= 0 group by number, period, is_open having count(*) <= 100
),
recoveries as (
  select r.number, r.period, r.is_open, {{ joined("cast(r.seconds as varchar(20))", "r.seconds") }} as seconds
  from {{ ref("facts_recoveries") }} r
  join few f on f.number = r.number and f.period = r.period and f.is_open = r.is_open
  group by r.number, r.period, r.is_open
),
told as (
  select number, period, seconds as lead_seconds, null as recovery_seconds, null as open_seconds from leads
  union all
  select number, period, null as lead_seconds, case when is_open = 0 then seconds end as recovery_seconds,
    case when is_open = 1 then seconds end as open_seconds from recoveries
)
select number, period, max(lead_seconds) as lead_seconds, max(recovery_seconds) as recovery_seconds,
  max(open_seconds) as open_seconds
from told group by number, period
