-- The facts: of each service, each team and the organization what every local week comes to, the last twelve full weeks
-- together (period `recent`), and with them what is open on the day. Weeks in which nothing happened have no row. Hours and
-- counts; quantiles interpolate linearly (type 7).
with told as (
  select number, period from {{ ref("facts_deployed") }} union select number, period from {{ ref("facts_opened") }}
  union select number, period from {{ ref("facts_changed") }}
  -- What has ever been deployed has a row of the last full weeks, though nothing happened in them.
  union select number, -1 as period from {{ ref("facts_deployed") }}
)
select f.zone, f.link_window, f.day, f.engine, c.scope, c.id,
  case when t.period = -1 then 'recent' else concat('', date '1970-01-01' + cast(t.period as integer)) end as period,
  coalesce(d.deployments, 0) as deployments, coalesce(d.successful, 0) as successful,
  coalesce(d.unknown, 0) as unknown, coalesce(d.failed, 0) as failed,
  coalesce(d.failed_of_known, 0) as failed_of_known, coalesce(d.days, 0) as days, d.days_tried,
  coalesce(d.planned, 0) as planned, coalesce(d.unplanned, 0) as unplanned, coalesce(d.unrecovered, 0) as unrecovered,
  coalesce(d.recovered_before, 0) as recovered_before, coalesce(o.incidents, 0) as incidents,
  coalesce(o.incidents_unlinked, 0) as incidents_unlinked,
  coalesce(o.incidents_without_change, 0) as incidents_without_change,
  coalesce(o.incidents_unresolved, 0) as incidents_unresolved, coalesce(d.services, 0) as services,
  coalesce(d.lead_services, 0) as lead_services, coalesce(d.fail_services, 0) as fail_services,
  coalesce(d.recovery_services, 0) as recovery_services, coalesce(d.rework_services, 0) as rework_services,
  coalesce(l.lead_n, 0) as lead_n, l.lead_p50, l.lead_p75, l.lead_p90, coalesce(l.recovery_n, 0) as recovery_n,
  case when e.number is null then l.recovery_p50 else e.p50 end as recovery_p50,
  case when e.number is null then l.recovery_p75 else e.p75 end as recovery_p75,
  case when e.number is null then l.recovery_p90 else e.p90 end as recovery_p90,
  e.p50_at_least as recovery_p50_at_least,
  e.p75_at_least as recovery_p75_at_least,
  e.p90_at_least as recovery_p90_at_least, coalesce(m.changes, 0) as changes,
  coalesce(l.coding_n, 0) as coding_n, l.coding_p50, l.coding_p75, l.coding_p90,
  coalesce(m.coding_missing, 0) as coding_missing, coalesce(m.coding_backward, 0) as coding_backward,
  coalesce(l.pickup_n, 0) as pickup_n, l.pickup_p50, l.pickup_p75, l.pickup_p90,
  coalesce(m.pickup_missing, 0) as pickup_missing, coalesce(m.pickup_backward, 0) as pickup_backward,
  coalesce(l.review_n, 0) as review_n, l.review_p50, l.review_p75, l.review_p90,
  coalesce(m.review_missing, 0) as review_missing, coalesce(m.review_backward, 0) as review_backward,
  coalesce(l.deploy_n, 0) as deploy_n, l.deploy_p50, l.deploy_p75, l.deploy_p90,
  coalesce(m.deploy_missing, 0) as deploy_missing, coalesce(m.deploy_backward, 0) as deploy_backward,
  coalesce(l.whole_n, 0) as whole_n, l.whole_p50, l.whole_p75, l.whole_p90,
  coalesce(m.whole_missing, 0) as whole_missing, coalesce(m.whole_backward, 0) as whole_backward,
  case when t.period = -1 then coalesce(m.open_coding, 0) end as open_coding,
  case when t.period = -1 then coalesce(m.open_pickup, 0) end as open_pickup,
  case when t.period = -1 then coalesce(m.open_review, 0) end as open_review,
  case when t.period = -1 then coalesce(m.open_deploy, 0) end as open_deploy,
  h.lead_bins, h.recovery_bins, v.well, v.well_before_current, x.lead_seconds, x.recovery_seconds, x.open_seconds,
  q.failures
from told t
join (select distinct number, scope, id from {{ ref("facts_scopes") }}) c on c.number = t.number
cross join {{ ref("facts_settings") }} f
left join {{ ref("facts_deployed") }} d on d.number = t.number and d.period = t.period
left join {{ ref("facts_opened") }} o on o.number = t.number and o.period = t.period
left join {{ ref("facts_lasted") }} l on l.number = t.number and l.period = t.period
left join {{ ref("facts_changed") }} m on m.number = t.number and m.period = t.period
left join {{ ref("facts_recovered") }} e on e.number = t.number and e.period = t.period
left join {{ ref("facts_bins") }} h on h.number = t.number and h.period = t.period
left join {{ ref("facts_well") }} v on v.number = t.number and v.period = t.period
left join {{ ref("facts_singles") }} x on x.number = t.number and x.period = t.period
left join {{ ref("facts_failures") }} q on q.number = t.number and q.period = t.period
