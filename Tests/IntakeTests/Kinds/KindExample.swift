import Diagnostics
import Documents
import Foundation
import Record

import Testing

@testable import Intake

/// A file of a kind with every field that the kind has, in a folder where all that it refers to is there.
struct KindExample: Sendable, CustomTestStringConvertible {
  let kind: Kind
  let path: String
  let tree: Tree
  /// Fields that exclude one that the example has.
  let others: [String]

  init(kind: Kind, path: String, yaml: String, others: [String] = []) {
    self.kind = kind
    self.path = path
    self.others = others
    tree = Tree(yaml: yaml)
  }

  var testDescription: String { kind.name }

  /// All fields of the kind, with those inside of groups, each with its shape.
  var fields: [(path: Tree.Path, spec: FieldSpec)] { KindExample.fields(of: kind.specs, under: []) }

  private static func fields(of specs: [FieldSpec], under path: Tree.Path) -> [(path: Tree.Path, spec: FieldSpec)] {
    specs.flatMap { spec -> [(path: Tree.Path, spec: FieldSpec)] in
      let here = path + [spec.name]
      switch spec.shape {
      case .group(let inner), .groups(let inner), .textsOrGroups(let inner), .groupOrGroups(let inner):
        return [(here, spec)] + fields(of: inner, under: here)
      default: return [(here, spec)]
      }
    }
  }

  /// A folder with the example in place of the file that `Surroundings` has there.
  func write(_ tree: Tree, to scratch: Scratch) throws {
    for (path, text) in KindExample.surroundings where path != self.path { try scratch.write(path, text) }
    try scratch.write(path, text(of: tree))
  }

  /// What a run says of a changed example.
  func check(_ tree: Tree) async throws -> Checked {
    let scratch = try Scratch()
    try write(tree, to: scratch)
    return await scratch.check()
  }

  /// What reading the one file finds, without references between files.
  func decode(_ tree: Tree) throws -> [Finding] {
    let scratch = try Scratch()
    try scratch.write(path, text(of: tree))
    if kind.name == "organization" { return try decodeOrganizationFile(tree.yaml, scratch) }
    let teams = TeamNames(ids: ["payments", "commerce"], isComplete: true)
    var organization = Organization(name: "Quayside")
    organization.audiences = [Audience(id: "executives", name: "Executives", cadence: nil, sees: [.everyone])]
    let plan = ContentPlan(root: scratch.content, organization: organization, teams: teams)
    var memory = ReadingMemory()
    return Set(plan.readings.flatMap { read($0, plan: plan, in: &memory).findings }).sorted()
  }

  private func decodeOrganizationFile(_ yaml: String, _ scratch: Scratch) throws -> [Finding] {
    try scratch.write("decisions/0001-old.md", "# Old\n")
    let log = FindingLog()
    let parsed = parseYAML(Array(yaml.utf8), file: path)
    guard case .mapping(let entries)? = parsed.node?.value else { return parsed.findings }
    let start = SourceSpan(file: path, line: 1, column: 1)
    let fields = FieldReader(entries, as: "organization", at: start, specs: kind.specs, log: log)
    fields.checkKeys()
    _ = decodeOrganization(fields)
    _ = decodeDecisionFolders(fields, root: scratch.content)
    return Set(log.findings).sorted()
  }

  private func text(of tree: Tree) -> String {
    kind.format == .yaml ? tree.yaml : "---\n\(tree.yaml)---\n\nText.\n"
  }

  private static let surroundings = [
    ("fairlead.yaml", organization), ("strategy/fast.md", front(strategy)), ("metrics/lead-time.yaml", metric),
    ("okrs/2026-Q2/day.md", front(objective)), ("teams/payments.md", front(charter)),
    ("decisions/0002-queue.md", front(decision)), ("metrics/deploys.yaml", deploys),
    ("okrs/2026-H1/greater.md", front(greater)), ("decisions/0001-old.md", front(old)),
    ("pulse/safety.yaml", pulse),
    ("data/pulse.csv", "wave,team,day,question,value\nspring,payments,2026-05-28,mistakes,2\n"),
    ("data/pulse-asked.csv", "wave,team,asked\nspring,payments,9\n"),
    ("decisions/0003-later.md", front(later)), ("data/lead-time.csv", "week,hours,team\n2026-06-01,20,payments\n"),
    ("work/queue.md", front(work)), ("work/first.md", front(first)), ("experiments/nudge.md", front(experiment)),
    ("retros/2026-06-05-payments.md", front(retro)), ("growth/sessions/2026-06-04-queues.md", front(session)),
    ("guardrails/no-shared-database.md", front(guardrail)),
    ("reviews/2026-04-queue.md", front(review)), ("radar/2026-05/queues.md", front(radar)),
    ("learnings/2026-06-05-outage.md", front(learning)),
    ("updates/executives/2026-03-02.md", front(update)),
    ("processes/onboarding.md", front(process)), ("coaching/payments-goals.md", front(coaching)),
    ("growth/rotations.yaml", rotations), ("growth/ladders/engineering.md", front(ladder)),
    ("feedback/slow.md", front(feedback)),
    ("data/answers.csv", "week,score,good,answers,service\n2026-06-01,5,3,4,checkout-api\n"),
  ]

  private static func front(_ yaml: String) -> String { "---\n\(yaml)---\n\nText.\n" }

  static let all =
    [
      KindExample(
        kind: .organization, path: "fairlead.yaml", yaml: organization,
        others: [
          "delivery.rebase.team", "delivery.deployments.json", "delivery.incidents.json", "delivery.changes.json",
          "delivery.facts",
          "delivery.facts.csv",
          "capacity.json", "reviews.json",
        ]),
      KindExample(kind: .strategy, path: "strategy/fast.md", yaml: strategy),
      KindExample(
        kind: .metric, path: "metrics/lead-time.yaml", yaml: metric,
        others: sourceFields(but: ["csv", "date", "value", "team"])),
      KindExample(kind: .objective, path: "okrs/2026-Q2/day.md", yaml: objective, others: ["keep"]),
      KindExample(kind: .decision, path: "decisions/0002-queue.md", yaml: decision),
      KindExample(kind: .pulse, path: "pulse/safety.yaml", yaml: pulse),
      KindExample(kind: .charter, path: "teams/payments.md", yaml: charter),
      KindExample(kind: .feedback, path: "feedback/slow.md", yaml: feedback),
      KindExample(kind: .work, path: "work/queue.md", yaml: work),
      KindExample(kind: .experiment, path: "experiments/nudge.md", yaml: experiment, others: ["mean", "sd"]),
      KindExample(kind: .retro, path: "retros/2026-06-05-payments.md", yaml: retro),
      KindExample(kind: .session, path: "growth/sessions/2026-06-04-queues.md", yaml: session),
      KindExample(kind: .rotations, path: "growth/rotations.yaml", yaml: rotations),
      KindExample(kind: .ladder, path: "growth/ladders/engineering.md", yaml: ladder),
      KindExample(kind: .guardrail, path: "guardrails/no-shared-database.md", yaml: guardrail),
      KindExample(kind: .review, path: "reviews/2026-04-queue.md", yaml: review),
      KindExample(kind: .radar, path: "radar/2026-05/queues.md", yaml: radar),
      KindExample(kind: .learning, path: "learnings/2026-06-05-outage.md", yaml: learning),
      KindExample(kind: .update, path: "updates/executives/2026-03-02.md", yaml: update),
      KindExample(kind: .process, path: "processes/onboarding.md", yaml: process),
      KindExample(kind: .coaching, path: "coaching/payments-goals.md", yaml: coaching),
    ] + metricSources

  /// A metric for each other way to write its source: between them they have every field.
  private static let metricSources = [
    "{csv: data/answers.csv, date: week, count: good, of: answers, service: service}",
    "{csv: data/answers.csv, date: week, score: score, count: answers, satisfaction: top_box, scale: [1, 5], top: 2}",
    "{csv: data/answers.csv, date: week, rare: true}",
    "{delivery: change_fail_rate, service: checkout-api}",
    "{ratio: [deploys, deploys]}",
    "{feedback: speed}",
  ].map { source in
    let fields = Tree(yaml: "source: \(source)\n").at(["source"])?.members.map(\.key) ?? []
    return KindExample(
      kind: .metric, path: "metrics/lead-time.yaml",
      yaml: metric.replacing("{csv: data/lead-time.csv, date: week, value: hours, team: team}", with: source)
        .replacing("unit: h", with: source.contains("rare") ? "unit: days" : "unit: points"),
      others: sourceFields(but: fields))
  }

  /// The fields of a source but those that are used. Another group has a date, too.
  private static func sourceFields(but used: [String]) -> [String] {
    let names = MetricSourceFields.specs.map(\.name).filter { !used.contains($0) }
    return names.map { name -> String in name == "date" ? "source.date" : name }
      + ["source.values.team", "source.values.service"]
  }

  private static let organization = """
    organization: Quayside Systems
    time_zone: Europe/Lisbon
    fiscal_year_starts: 1
    week_starts: monday
    as_of: 2026-06-15
    teams:
      - {id: commerce, name: Commerce, parent: company, was: [shop], availability: [{quarter: 2027-Q1, share: 60%}]}
      - {id: payments, name: Payments, parent: commerce}
      - {id: company}
    services:
      - {id: checkout-api, team: payments, was: [checkout], retired_on: 2027-03-31}
    audiences:
      - id: executives
        name: Executives
        cadence: {every: 2 weeks, weekday: thursday, starts: 2026-01-08}
        sees: [everyone, leadership]
        mail: {to: [execs@example.com], from: reports@example.com}
    published_at: https://reports.example.com/fairlead/
    policies:
      headline_metrics: 7
      capacity: {debt: 20%, tolerance: 5%}
      anonymity: {minimum_answers: 5, since: 2026-01-01}
      decisions: {proposed_days: 30}
      objectives: {check_in_days: 14}
      growth: {session_every: 2 weeks}
      waivers: {longest: 12 months}
      reviews: {promised_days: 5}
      retros: {every: 4 weeks}
      actions: {follow_through: 80%}
      updates: {late_after: 1 day}
      processes: {core: [onboarding], review_in: 6 months}
      ladders: {review_in: 6 months}
    signals: {rules: wheeler}
    delivery:
      deployments: {bad_rows: report, delimiter: ",", decimal: ".", encoding: UTF-8, dates: ISO, zone: Europe/Lisbon, values: {service: {till: checkout-api}, status: {ok: success}, environment: {live: production}, planned: {J: true}}, csv: "data/deployments*.csv", columns: {id: id, service: service, deployed_at: deployed_at, status: outcome, commit_at: commit_at, environment: environment, planned: planned}}
      incidents: {bad_rows: report, delimiter: ",", decimal: ".", encoding: UTF-8, dates: ISO, zone: Europe/Lisbon, values: {service: {till: checkout-api}, caused_by_change: {J: true}}, csv: "data/incidents*.csv", columns: {id: id, service: service, opened_at: start, resolved_at: resolved_at, deployment_id: deployment_id, caused_by_change: caused_by_change}, link_window: 24 hours}
      changes: {bad_rows: report, delimiter: ",", decimal: ".", encoding: UTF-8, dates: ISO, zone: Europe/Lisbon, values: {service: {till: checkout-api}}, csv: "data/changes*.csv", columns: {id: change, service: service, first_commit_at: first_commit_at, opened_at: opened_at, first_review_at: first_review_at, merged_at: merged_at, deployed_at: deployed_at}}
      production: [production]
      rebase: [{date: 2026-03-02, service: checkout-api, measures: [recovery_time], reason: Rollback by button}, {date: 2026-03-02, team: payments, reason: Trunk-based}]
      bad_rows: strict
      benchmarks: 2024
    capacity: {csv: [], delimiter: ",", decimal: ".", encoding: UTF-8, dates: ISO, zone: Europe/Lisbon, columns: {week: week, team: team, kind: kind, person_days: person_days}, values: {team: {Pay: payments}, kind: {Neu: feature}}}
    reviews: {csv: [], delimiter: ",", decimal: ".", encoding: UTF-8, dates: ISO, zone: Europe/Lisbon, columns: {requested_on: asked, first_response_on: answered, decided_on: decided, promised_days: promised, team: team, decision: decision, title: title}, values: {team: {Pay: payments}}}
    skills: {csv: [], delimiter: ",", decimal: ".", encoding: UTF-8, columns: {system: system, person_alias: person_alias, level: level}, values: {system: {Alt: checkout-api}, level: {viel: 3}}}
    priorities: {rank_by: cd3, draws: 10000, seed: 1, distribution: triangular, ranges: 80%}
    finance: {currency: EUR, person_week: 4000, hours_per_week: 40, discount_rate: 10%, horizon: 3 years}
    decisions: [{folder: decisions, name: decisions}]
    decision_words:
      status:
        draft: [Skizze]
        proposed: [eingereicht]
        on_hold: [geparkt]
        accepted: [ratifiziert]
        partly_superseded: [halb ersetzt]
        superseded: [beerbt]
        deprecated: [abgekündigt]
        rejected: [verneint]
      fields:
        title: [Überschrift]
        status: [Lage]
        date: [Stand]
        deciders: [Gremium]
        consulted: [Beraten]
        informed: [Benachrichtigt]
        tags: [Stichworte]
        supersedes: [Beerbt]
        superseded_by: [Beerbt von]
        amends: [Bessert]
        amended_by: [Gebessert von]
        related: [Nachbarn]
      months: [Jan, Feb, Mrz, Apr, Mai, Jun, Jul, Aug, Sep, Okt, Nov, Dez]
      nothing: [entfallen]
    acknowledgements:
      - {rule: team.no-charter, subject: commerce, until: 2026-06-30, reason: It is being written.}

    """

  private static let header = """
    owner: payments
    date: 2026-03-02
    tags: [speed, trust]
    visibility: everyone
    last_reviewed_on: 2026-05-04
    review_in: 6 months

    """

  private static let strategy =
    header + """
      title: Changes in use within a day
      problem: Finished work waits for days.
      users: Customers who reported a fault
      why_users: A fault that is mended but not released is still a fault.
      why_business: Waiting delays what was paid for.
      outcomes: [lead-time]
      not_doing: [A new build]
      horizon: end of 2027

      """

  private static let metric =
    header + """
      title: Lead time
      question: What did the slowest change wait for?
      unit: h
      better: lower
      kind: leading
      ties_to: reliability
      source: {csv: data/lead-time.csv, date: week, value: hours, team: team}
      target: 24
      level: present
      rebase: [{date: 2026-02-02, reason: A second pipeline}]
      baseline: [{from: 2026-02-02, to: 2026-12-31, reason: This year}]
      headline: true
      definition: From merge to use

      """

  private static let deploys = """
    title: Deployments
    question: Which team waits?
    better: higher
    kind: leading
    ties_to: growth
    source: {delivery: deployment_frequency}

    """

  private static let objective =
    header + """
      title: A change is in use within a day
      kind: committed
      status: on track
      question: Which release still waits for a person?
      aligns_to: [greater]
      key_results:
        - {id: teams, title: Teams that release alone, baseline: 1, target: 5, stretch: 6, weight: 2, confidence: 60%, level: latest,
           check_ins: [{date: 2026-06-01, value: 3, confidence: 0.5, note: Two more}]}
        - {id: hours, title: Hours from merge to use, metric: lead-time, baseline: 40, target: 20}

      """

  private static let greater = """
    title: Work that counts
    key_results:
      - {id: hours, title: Hours from merge to use, metric: lead-time, baseline: 40, target: 10}

    """

  private static let decision =
    header + """
      title: One queue for all payments
      status: accepted
      deciders: [Payments]
      consulted: [Operations]
      informed: [Sales]
      options: [{name: One queue, recommended: true, business_implication: A week of work}, {name: Many}]
      business_implication: Fewer lost orders
      dissent: [{who: Operations, view: One queue is one point of failure, answered: It has two nodes, became: A third node}]
      supersedes: [0001-old]
      superseded_by: []
      amends: [0003-later]
      amended_by: []
      related: [0003-later]
      decide_by: 2026-04-01
      provisional_until: 2026-12-31

      """

  private static let pulse =
    header + """
      title: Safety pulse
      questions: [{id: mistakes, text: A mistake is held against you here, reversed: true, practice: C1}]
      scale: [1, 7]
      waves: [{id: spring, closes: 2026-05-29, minimum: 5, tree: [{id: payments, name: Payments, parent: commerce}, {id: commerce}]}]
      answers: {csv: data/pulse.csv, wave: wave, team: team, date: day, question: question, value: value, wide: false, delimiter: ",", encoding: UTF-8, dates: ISO, values: {team: {Pay: payments}, question: {held: mistakes}}}
      asked: {csv: data/pulse-asked.csv, wave: wave, team: team, count: asked, delimiter: ",", encoding: UTF-8, values: {team: {Pay: payments}}}

      """

  private static let old = """
    title: Old
    status: superseded
    date: 2026-01-01
    owner: payments
    superseded_by: [0002-queue]
    options: [{name: Any, recommended: true}]

    """

  private static let later = """
    title: Later
    status: accepted
    date: 2026-01-02
    owner: payments
    amended_by: [0002-queue]
    options: [{name: Any, recommended: true}]

    """

  private static let charter =
    header + """
      title: Payments
      goals: [Money arrives]
      guardrails: [Nothing that cannot be rolled back]
      delegation: [{decision: Releases, level: delegate}]
      owns: [checkout-api, The ledger]
      reach: "#payments, Tuesdays at 14:00"
      works_with: [{team: payments, mode: collaboration, for: One bill, until: 2026-09-30}]

      """

  private static let feedback =
    header + """
      title: A day is long
      source: survey
      theme: speed
      metric: lead-time
      count: 3
      answered_by: 0002-queue
      quote: A day is long when a truck waits.

      """

  private static let retro =
    header + """
      title: A slow Tuesday
      team: payments
      held_on: 2026-06-05
      actions:
        - {id: alarm, what: An alarm rings, type: detect, owner: payments, due: 2026-06-19, done_on: 2026-06-12, carried_from: 2026-06-05-payments}

      """

  private static let update =
    header + """
      title: The half year is over

      """

  private static let learning =
    header + """
      title: A bet on one queue
      team: payments
      held_on: 2026-06-05
      intelligent: true
      bet: One queue is enough
      what_happened: It was, until noon
      what_we_learned: Noon is not like the morning
      incident: i1
      actions:
        - {id: alarm, what: A second queue, type: prevent, owner: payments, due: 2026-06-19, done_on: 2026-06-12, carried_from: 2026-06-05-payments}

      """

  private static let rotations =
    header + """
      title: Rotations
      rotations:
        - {from: commerce, to: payments, starts: 2026-03-02, ends: 2026-06-12, purpose: A second pair of eyes, systems: [checkout-api]}

      """

  private static let ladder =
    header + """
      title: Engineering
      levels: [{id: first, name: Engineer}]
      tracks:
        - {id: delivery, name: Delivery, levels: [{level: first, criteria: [Finishes what was begun], examples: [A till]}]}
      promotion: {criteria: [Half a year of it], who_decides: the tech leads, cadence: every 6 months}

      """

  private static let session =
    header + """
      title: Reading a queue
      type: pairing
      held_on: 2026-06-04
      planned_on: 2026-06-03
      teams: [payments]
      topic: What a queue tells before it is full
      facilitator: tech lead of Payments
      seniority: mixed
      hours: 3

      """

  private static let guardrail =
    header + """
      title: No shared database
      rule: No service reads another's tables
      why: A renamed column stopped the gates
      check: A query of the build farm
      automatic: true
      since: 2026-03-02
      waivers:
        - {team: payments, reason: The ledger is copied, from: 2026-04-01, expires: 2026-12-31, ended_on: 2026-06-01}

      """

  private static let review =
    header + """
      title: One queue for all payments
      requested_on: 2026-02-25
      first_response_on: 2026-02-26
      decided_on: 2026-03-02
      promised_days: 5
      team: payments
      decision: 0002-queue

      """

  private static let radar =
    header + """
      title: Queues
      ring: trial
      quadrant: Techniques
      removed: false
      featured: true

      """

  private static let process =
    header + """
      title: The first weeks
      version: 3
      steps: [A badge, A seat]
      core: onboarding
      adopted_by: [{team: payments, on: 2026-05-01, version: 3}]
      friction:
        - {id: papers, date: 2026-05-04, what: Too many papers, team: payments, answered_on: 2026-05-06, resolved_on: 2026-05-20, answer: One is enough}

      """

  private static let coaching = """
    title: Goals that are no tasks
    owner: commerce
    tags: [goals]
    visibility: everyone
    last_reviewed_on: 2026-05-04
    review_in: 6 months
    practice: B3
    from_team: commerce
    to_team: payments
    date: 2026-05-04
    until: 2026-08-31
    state: running
    resources: An hour a week
    lead: head of Commerce

    """

  private static let work =
    header + """
      title: One queue
      kind: debt
      status: done
      team: payments
      outcome: lead-time
      expected: 0.5
      cost_of_delay: [500, 1000, 2500]
      interest: {hours_per_week: [1, 2, 4], people: 6, growth: 10%}
      effort: [2, 3, 6]
      duration: 2
      left: [0.5, 1, 2]
      value: 8
      urgency: 5
      risk_reduction: [1, 2, 3]
      size: 5
      reach: 2000
      impact: 2
      confidence: [50%, 80%, 0.9]
      ease: 4
      delay: expiring
      deadline: 2026-12-31
      after: [first]
      done_on: 2026-06-01

      """

  private static let first = """
    title: First
    kind: feature
    status: idea

    """

  private static let experiment =
    header + """
      title: A nudge at the gate
      assumption: Drivers book earlier when they are told of the queue
      metric: lead-time
      smallest_test: A message to a tenth of them
      threshold: at most -5% relative
      registered: 2026-04-01
      starts: 2026-04-06
      ends: 2026-05-04
      result: {control: {n: 1000, successes: 110, units: 8}, variant: {n: 1000, successes: 148, units: 8}}
      decision: 0002-queue

      """
}
