-- How long things took by scope and period: exact quantiles by linear interpolation (type 7), in hours.
with lengths as (
  select service, monday, 'lead' as kind, lead_seconds as seconds
  from {{ ref("facts_deployments") }} where lead_seconds is not null and not was_failure
  union all
  select service, monday, 'recovery' as kind, recovery_seconds as seconds
  from {{ ref("facts_deployments") }} where recovery_seconds >= 0
  union all
  select service, monday, 'coding' as kind, opened - begun as seconds
  from {{ ref("facts_changes") }} where deployed is not null and opened >= begun
  union all
  select service, monday, 'pickup' as kind, reviewed - opened as seconds
  from {{ ref("facts_changes") }} where deployed is not null and reviewed >= opened
  union all
  select service, monday, 'review' as kind, merged - reviewed as seconds
  from {{ ref("facts_changes") }} where deployed is not null and merged >= reviewed
  union all
  select service, monday, 'deploy' as kind, deployed - merged as seconds
  from {{ ref("facts_changes") }} where deployed is not null and deployed >= merged
  union all
  select service, monday, 'whole' as kind, deployed - begun as seconds
  from {{ ref("facts_changes") }} where deployed is not null and deployed >= begun
),
quantiles as (
  select c.number, s.period, l.kind, count(*) as n,
    percentile_cont(0.5) within group (order by l.seconds) / 3600 as p50,
    percentile_cont(0.75) within group (order by l.seconds) / 3600 as p75,
    percentile_cont(0.9) within group (order by l.seconds) / 3600 as p90
  from lengths l
  join {{ ref("facts_scopes") }} c on c.service = l.service
  join {{ ref("facts_spans") }} s on s.monday = l.monday
  group by c.number, s.period, l.kind
)
select number, period,
  max(case when kind = 'lead' then n end) as lead_n,
  max(case when kind = 'lead' then p50 end) as lead_p50,
  max(case when kind = 'lead' then p75 end) as lead_p75,
  max(case when kind = 'lead' then p90 end) as lead_p90,
  max(case when kind = 'recovery' then n end) as recovery_n,
  max(case when kind = 'recovery' then p50 end) as recovery_p50,
  max(case when kind = 'recovery' then p75 end) as recovery_p75,
  max(case when kind = 'recovery' then p90 end) as recovery_p90,
  max(case when kind = 'coding' then n end) as coding_n,
  max(case when kind = 'coding' then p50 end) as coding_p50,
  max(case when kind = 'coding' then p75 end) as coding_p75,
  max(case when kind = 'coding' then p90 end) as coding_p90,
  max(case when kind = 'pickup' then n end) as pickup_n,
  max(case when kind = 'pickup' then p50 end) as pickup_p50,
  max(case when kind = 'pickup' then p75 end) as pickup_p75,
  max(case when kind = 'pickup' then p90 end) as pickup_p90,
  max(case when kind = 'review' then n end) as review_n,
  max(case when kind = 'review' then p50 end) as review_p50,
  max(case when kind = 'review' then p75 end) as review_p75,
  max(case when kind = 'review' then p90 end) as review_p90,
  max(case when kind = 'deploy' then n end) as deploy_n,
  max(case when kind = 'deploy' then p50 end) as deploy_p50,
  max(case when kind = 'deploy' then p75 end) as deploy_p75,
  max(case when kind = 'deploy' then p90 end) as deploy_p90,
  max(case when kind = 'whole' then n end) as whole_n,
  max(case when kind = 'whole' then p50 end) as whole_p50,
  max(case when kind = 'whole' then p75 end) as whole_p75,
  max(case when kind = 'whole' then p90 end) as whole_p90
from quantiles group by number, period
