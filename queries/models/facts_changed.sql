-- Changes by scope and period, and those that are not deployed on the day, by how far they have come.
with changed as (
  select c.number, s.period, count(*) as changes,
    sum(case when m.begun is null or m.opened is null then 1 else 0 end) as coding_missing,
    sum(case when m.opened < m.begun then 1 else 0 end) as coding_backward,
    sum(case when m.opened is null or m.reviewed is null then 1 else 0 end) as pickup_missing,
    sum(case when m.reviewed < m.opened then 1 else 0 end) as pickup_backward,
    sum(case when m.reviewed is null or m.merged is null then 1 else 0 end) as review_missing,
    sum(case when m.merged < m.reviewed then 1 else 0 end) as review_backward,
    sum(case when m.merged is null or m.deployed is null then 1 else 0 end) as deploy_missing,
    sum(case when m.deployed < m.merged then 1 else 0 end) as deploy_backward,
    sum(case when m.begun is null or m.deployed is null then 1 else 0 end) as whole_missing,
    sum(case when m.deployed < m.begun then 1 else 0 end) as whole_backward
  from {{ ref("facts_changes") }} m
  join {{ ref("facts_scopes") }} c on c.service = m.service
  join {{ ref("facts_spans") }} s on s.monday = m.monday
  where m.deployed is not null
  group by c.number, s.period
),
under_way as (
  select c.number, -1 as period,
    sum(case when coalesce(opened, reviewed, merged) is null then 1 else 0 end) as open_coding,
    sum(case when opened is not null and coalesce(reviewed, merged) is null then 1 else 0 end) as open_pickup,
    sum(case when reviewed is not null and merged is null then 1 else 0 end) as open_review,
    sum(case when merged is not null then 1 else 0 end) as open_deploy
  from {{ ref("facts_changes") }} m join {{ ref("facts_scopes") }} c on c.service = m.service
  where m.deployed is null group by c.number
)
select coalesce(m.number, w.number) as number, coalesce(m.period, w.period) as period, m.changes,
  m.coding_missing, m.coding_backward, m.pickup_missing, m.pickup_backward, m.review_missing, m.review_backward,
  m.deploy_missing, m.deploy_backward, m.whole_missing, m.whole_backward, w.open_coding, w.open_pickup, w.open_review,
  w.open_deploy
from changed m full join under_way w on w.number = m.number and w.period = m.period
