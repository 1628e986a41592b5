-- What figures are told of: each service, each team with the services that it answers for, and the organization.
with named as (
  select service, 'service' as scope, id from {{ ref("facts_services") }}
  union all
  select service, 'team' as scope, team as id from {{ ref("facts_services") }} where team is not null
  union all
  select service, 'organization' as scope, '{{ var("organization") }}' as id
  from {{ ref("facts_services") }}
)
select service, scope, id, cast(dense_rank() over (order by scope, id) as integer) as number from named
