-- Deployments by scope and period. A service is counted where it has what a figure is made of.
with by_service as (
  select d.service, s.period, sum(deployments) as deployments, sum(successful) as successful, sum(unknown) as unknown,
    sum(failed) as failed, sum(failed_of_known) as failed_of_known, sum(planned) as planned, sum(unplanned) as unplanned,
    sum(unrecovered) as unrecovered, sum(recovered_before) as recovered_before, sum(recovered) as recovered,
    sum(timed) as timed
  from {{ ref("facts_daily") }} d join {{ ref("facts_spans") }} s on s.monday = d.monday group by d.service, s.period
),
deployed as (
  select c.number, b.period, sum(deployments) as deployments, sum(successful) as successful, sum(unknown) as unknown,
    sum(failed) as failed, sum(failed_of_known) as failed_of_known, sum(planned) as planned, sum(unplanned) as unplanned,
    sum(unrecovered) as unrecovered, sum(recovered_before) as recovered_before,
    sum(case when deployments > 0 then 1 else 0 end) as services,
    sum(case when timed > 0 then 1 else 0 end) as lead_services,
    sum(case when deployments > unknown then 1 else 0 end) as fail_services,
    sum(case when recovered > 0 then 1 else 0 end) as recovery_services,
    sum(case when planned + unplanned > 0 then 1 else 0 end) as rework_services
  from by_service b join {{ ref("facts_scopes") }} c on c.service = b.service group by c.number, b.period
),
days as (
  select c.number, d.monday, d.day, max(d.has_counted) as has_counted
  from {{ ref("facts_daily") }} d join {{ ref("facts_scopes") }} c on c.service = d.service group by c.number, d.monday, d.day
),
-- A bit for each day of the week with a deployment of any outcome; Monday is 1.
deployed_days as (
  select d.number, s.period, sum(d.has_counted) as days,
    case when s.period >= 0 then cast(sum(power(2, mod(d.day + 3, 7))) as integer) end as days_tried
  from days d join {{ ref("facts_spans") }} s on s.monday = d.monday group by d.number, s.period
)
select d.*, y.days, y.days_tried
from deployed d join deployed_days y on y.number = d.number and y.period = d.period
