-- The last 520 failures of each scope whose status is written, each as its day with how many deployments had gone well
-- before it.
with failures as (
  select c.number, d.monday, d.day, d.made,
    row_number() over (partition by c.number order by d.made desc) as place
  from {{ ref("facts_deployments") }} d join {{ ref("facts_scopes") }} c on c.service = d.service
  where d.is_failed and not d.is_unknown
),
well as (
  select c.number, d.day, sum(d.well) as well
  from {{ ref("facts_daily") }} d join {{ ref("facts_scopes") }} c on c.service = d.service group by c.number, d.day
),
well_before as (
  select number, day, sum(well) over (partition by number order by day rows unbounded preceding) - well as before_day
  from well
),
on_the_day as (
  select l.number, l.place, count(*) as before_it
  from failures l
  join {{ ref("facts_scopes") }} c on c.number = l.number
  join {{ ref("facts_deployments") }} d on d.service = c.service and d.day = l.day
  where l.place <= 520 and d.made < l.made and not d.was_failure and not d.is_unknown and not d.is_failed
  group by l.number, l.place
),
told as (
  select l.number, l.monday, l.place,
    concat(date '1970-01-01' + cast(l.day as integer), ':', cast(w.before_day + coalesce(o.before_it, 0) as bigint)) as word
  from failures l
  join well_before w on w.number = l.number and w.day = l.day
  left join on_the_day o on o.number = l.number and o.place = l.place
  where l.place <= 520
)
select number, monday as period, {{ joined("word", "place desc") }} as failures from told group by number, monday
