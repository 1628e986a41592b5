-- Where some failure is not recovered from yet, the quantiles of the time to recovery are those of the curve of Kaplan and
-- Meier: what is open lasts at least as long as it has by now. Where the curve does not come down so far, `at_least` is what
-- the quantile would be if all that is open ended now.
with unfinished as (
  select number, period from {{ ref("facts_recoveries") }} group by number, period having max(is_open) = 1
),
ended as (
  select r.number, r.period, r.seconds, {{ real("count(*)") }} as all_at,
    {{ real("sum(1 - is_open)") }} as ended_at
  from {{ ref("facts_recoveries") }} r join unfinished u on u.number = r.number and u.period = r.period
  group by r.number, r.period, r.seconds
),
at_risk as (
  select number, period, seconds, ended_at,
    sum(all_at) over (partition by number, period order by seconds desc rows unbounded preceding) as at_risk
  from ended
),
curve as (
  select number, period, seconds, case when ended_at = at_risk then 0 else
    exp(sum(case when ended_at < at_risk then ln(1 - ended_at / at_risk) else 0 end) over (
      partition by number, period order by seconds rows unbounded preceding)) end as share
  from at_risk where ended_at > 0
),
estimated as (
  select number, period,
    {{ real("min(case when share <= 0.5 + 1e-12 then seconds end)") }} / 7200
      + {{ real("min(case when share < 0.5 - 1e-12 or share <= 0 then seconds end)") }} / 7200 as p50,
    {{ real("min(case when share <= 0.25 + 1e-12 then seconds end)") }} / 7200
      + {{ real("min(case when share < 0.25 - 1e-12 or share <= 0 then seconds end)") }} / 7200 as p75,
    {{ real("min(case when share <= 0.1 + 1e-12 then seconds end)") }} / 7200
      + {{ real("min(case when share < 0.1 - 1e-12 or share <= 0 then seconds end)") }} / 7200 as p90
  from curve group by number, period
),
at_least as (
  select r.number, r.period,
    percentile_cont(0.5) within group (order by seconds) / 3600 as p50,
    percentile_cont(0.75) within group (order by seconds) / 3600 as p75,
    percentile_cont(0.9) within group (order by seconds) / 3600 as p90
  from {{ ref("facts_recoveries") }} r join unfinished u on u.number = r.number and u.period = r.period
  group by r.number, r.period
)
select a.number, a.period, e.p50, e.p75, e.p90, case when e.p50 is null then a.p50 end as p50_at_least,
  case when e.p75 is null then a.p75 end as p75_at_least, case when e.p90 is null then a.p90 end as p90_at_least
from at_least a left join estimated e on e.number = a.number and e.period = a.period
