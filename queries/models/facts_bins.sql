-- The lead and recovery times of the last full weeks, counted by how long they are: under 15 and 30 minutes, under 1, 2, 4, 8
-- and 24 hours, under 2, 4 and 7 days, under 2 and 4 weeks, and longer.
with lengths as (
  select service, monday, 'lead' as kind, lead_seconds as seconds
  from {{ ref("facts_deployments") }} where lead_seconds is not null and not was_failure
  union all
  select service, monday, 'recovery' as kind, recovery_seconds as seconds
  from {{ ref("facts_deployments") }} where recovery_seconds >= 0
),
placed as (
  select service, kind,
    case
      when seconds < 900 then 0 when seconds < 1800 then 1 when seconds < 3600 then 2
      when seconds < 7200 then 3 when seconds < 14400 then 4 when seconds < 28800 then 5
      when seconds < 86400 then 6 when seconds < 172800 then 7 when seconds < 345600 then 8
      when seconds < 604800 then 9 when seconds < 1209600 then 10 when seconds < 2419200 then 11
      else 12 end as bin
  from lengths cross join {{ ref("facts_settings") }}
  where monday >= recent_from and monday < recent_until
),
binned as (select service, kind, bin, count(*) as n from placed group by service, kind, bin),
counted as (
  select c.number, b.kind, concat_ws(' ',
      sum(case when bin = 0 then n else 0 end), sum(case when bin = 1 then n else 0 end),
      sum(case when bin = 2 then n else 0 end), sum(case when bin = 3 then n else 0 end),
      sum(case when bin = 4 then n else 0 end), sum(case when bin = 5 then n else 0 end),
      sum(case when bin = 6 then n else 0 end), sum(case when bin = 7 then n else 0 end),
      sum(case when bin = 8 then n else 0 end), sum(case when bin = 9 then n else 0 end),
      sum(case when bin = 10 then n else 0 end), sum(case when bin = 11 then n else 0 end),
      sum(case when bin = 12 then n else 0 end)) as bins
  from binned b join {{ ref("facts_scopes") }} c on c.service = b.service group by c.number, b.kind
)
select number, -1 as period, max(case when kind = 'lead' then bins end) as lead_bins,
  max(case when kind = 'recovery' then bins end) as recovery_bins
from counted group by number
