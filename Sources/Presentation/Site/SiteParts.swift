import Analysis
import Diagnostics
import Record
import Templating

/// The front page, and the whole of its first list.
let briefingPart =
  SitePart.page("briefing", BriefingPage.names, at: PagePath.briefing, "the Briefing", called: "Briefing") {
    BriefingPage($0)
  }
  + .page("attention", AttentionPage.names, at: PagePath.attention, "the attention list") { AttentionPage($0) }

/// The strategies: their overview with the outcome tree, and one page each.
let strategyPart =
  SitePart.page("strategies", StrategiesPage.names, at: PagePath.strategies, "the strategies", called: "Strategy") {
    StrategiesPage($0)
  }
  + .pages("strategy", StrategyPage.names) { kind, directory in
    directory.report.strategies.map { item in
      Page(item.strategy.header, kind) { StrategyPage(item, in: directory) }
    }
  }

/// The metrics: headline ones first, and one page each.
let metricsPart =
  SitePart.page("metrics", MetricsPage.names, at: PagePath.metrics, "the metrics", called: "Metrics") {
    MetricsPage($0)
  }
  + .pages("metric", MetricPage.names) { kind, directory in
    let relations = Relations(directory.report)
    return directory.report.metrics.map { item in
      Page(item.metric.header, kind) { MetricPage(item, in: directory, relations) }
    }
  }

/// The themes of the feedback, and one page each; no page at all where nothing was written down.
let feedbackPart =
  SitePart.page(
    "feedback", FeedbackPage.names, at: PagePath.feedback, "the feedback", called: "Feedback",
    where: { !$0.feedback.themes.isEmpty }
  ) { FeedbackPage($0) }
  + .pages("theme", ThemePage.names) { kind, directory in
    let themes = directory.report.feedback.themes
    // Two themes for one page are a finding of their files, which is told once.
    let first = themes.indices.filter { $0 == 0 || themes[$0].slug != themes[$0 - 1].slug }
    return first.map { place in
      let (theme, file) = (themes[place], themes[place].entries.first?.header.file)
      return Page(path: PagePath.theme(theme.slug), source: file ?? "feedback", kind: kind) {
        ThemePage(theme, in: directory)
      }
    }
  }

/// The objectives: the periods, each period with its alignment tree, and one page each.
let objectivesPart =
  SitePart.page("okrs", PeriodsPage.names, at: PagePath.objectives, "the objectives", called: "OKRs") {
    PeriodsPage($0)
  }
  + .pages("period", PeriodPage.names) { kind, directory in
    directory.report.periods.map { item in
      Page(path: PagePath.period(item.period.id), source: "the period \(item.period.id)", kind: kind) {
        PeriodPage(item, in: directory)
      }
    }
  }
  + .pages("objective", ObjectivePage.names) { kind, directory in
    let relations = Relations(directory.report)
    return directory.report.periods.flatMap { period in
      period.objectives.map { item in
        Page(item.objective.header, kind) { ObjectivePage(item, in: period, directory, relations) }
      }
    }
  }

/// Engineering health: an overview, and a page for each service and team; none without files of deployments.
let healthPart =
  SitePart.pages(
    "health", HealthPage.names,
    front: Front(name: "Health", path: PagePath.health) { $0.delivery != nil }
  ) { kind, directory in
    directory.report.delivery.map { delivery in
      [
        Page(path: PagePath.health, source: "engineering health", kind: kind) { HealthPage(delivery, in: directory) }
      ]
    } ?? []
  } + scopes("health-service") { $0 == .service } + scopes("health-team") { $0 != .service }

private func scopes(_ template: String, _ isOfKind: @escaping @Sendable (DeliveryScope.Kind) -> Bool) -> SitePart {
  .pages(template, ScopePage.names) { kind, directory in
    guard let delivery = directory.report.delivery else { return [] }
    return delivery.scopes.compactMap { scope in
      guard isOfKind(scope.kind), let path = directory.healthPaths[scope.kind, scope.id] else { return nil }
      return Page(path: path, source: "\(scope.kind.rawValue) '\(scope.id)' of fairlead.yaml", kind: kind) {
        ScopePage(scope, at: path, delivery, in: directory)
      }
    }
  }
}

/// What to do next, sorted in each way, and one page for each work item.
let workPart =
  SitePart.pages(
    "priorities", PrioritiesPage.names,
    front: Front(name: "Priorities", path: PagePath.priorities, isThere: \.hasPriorities)
  ) { kind, directory in
    guard directory.report.hasPriorities else { return [] }
    let orders = directory.report.priorities.ranking.value == nil ? [.rank] : WorkOrder.allCases
    return orders.map { order in
      Page(path: order.path, source: "the priorities", kind: kind, findable: order == .rank ? .byWords : .never) {
        PrioritiesPage(directory, sortedBy: order)
      }
    }
  }
  + .pages("work-item", WorkItemPage.names) { kind, directory in
    directory.report.work.map { item in
      Page(item.item.header, kind) { WorkItemPage(item, in: directory) }
    }
  }

/// What each team does, in order.
let schedulePart = SitePart.page(
  "schedule", SchedulePage.names, at: PagePath.schedule, "the schedule", where: \.hasPriorities
) { SchedulePage($0) }

/// The register of technical debt.
let debtPart = SitePart.page(
  "debt", DebtPage.names, at: PagePath.debt, "the debt register", where: \.hasPriorities
) { DebtPage($0) }

/// What capacity went to, beside what was promised, and what fits into it next.
let capacityPart = SitePart.page(
  "capacity", CapacityPage.names, at: PagePath.capacity, "the capacity", where: \.hasPriorities
) { CapacityPage($0) }

/// The experiments, and one page each.
let experimentsPart =
  SitePart.page(
    "experiments", ExperimentsPage.names, at: PagePath.experiments, "the experiments", where: \.hasPriorities
  ) { ExperimentsPage($0) }
  + .pages("experiment", ExperimentPage.names) { kind, directory in
    directory.report.experiments.map { item in
      Page(item.experiment.header, kind) { ExperimentPage(item, in: directory) }
    }
  }

/// Finished work and what it moved.
let outcomesPart = SitePart.page(
  "outcomes", OutcomesPage.names, at: PagePath.outcomes, "finished work", where: \.hasPriorities
) { OutcomesPage($0) }

/// The decisions: their log, and one page each.
let decisionsPart =
  SitePart.page("decisions", DecisionLogPage.names, at: PagePath.decisions, "the decisions", called: "Decisions") {
    DecisionLogPage($0)
  }
  + .pages("decision", DecisionPage.names) { kind, directory in
    let items = directory.report.decisions.decisions
    return items.indices.map { place in
      // The place, not the decision: ten thousand pages wait to be made, and each should be light.
      Page(items[place].decision.header, kind) {
        DecisionPage(directory.report.decisions.decisions[place], in: directory)
      }
    }
  }

/// The list of teams, and a page for each.
let teamPart =
  SitePart.page("teams", TeamsPage.names, at: PagePath.teams, "the list of teams", called: "Teams") { TeamsPage($0) }
  + .pages("team", TeamPage.names) { kind, directory in
    directory.report.teams.map { item in
      let path = PagePath.record(RecordKey(.team, id: item.team.id))
      return Page(path: path, source: item.team.span.file, kind: kind, findable: .asRecord) {
        TeamPage(item, in: directory)
      }
    }
  }

/// The coverage of the practices, and a page for each.
let practicePart =
  SitePart.page(
    "practices", PracticesPage.names, at: PagePath.practices, "the coverage of practices", called: "Practices"
  ) { PracticesPage($0) }
  + .pages("practice", PracticePage.names) { kind, directory in
    directory.report.practices.map { item in
      Page(path: PagePath.practice(item.practice), source: "the practice \(item.practice.rawValue)", kind: kind) {
        PracticePage(item, in: directory)
      }
    }
  }

/// What the report is made from and what its figures mean.
let aboutPart = SitePart.page(
  "about", AboutPage.names, at: PagePath.about, "the page about the report", called: "About"
) { AboutPage($0) }

extension SitePart {
  /// A page that is there once, or not at all.
  ///
  /// - Parameter name: what the navigation calls it; nil where it leads there by another page.
  static func page<Model: Sendable>(
    _ template: String, _ names: Names<Model>, at path: String, _ source: String, called name: String? = nil,
    where isThere: @escaping @Sendable (Report) -> Bool = { _ in true },
    _ model: @escaping @Sendable (Directory) -> Model
  ) -> SitePart {
    let front = name.map { Front(name: $0, path: path, isThere: isThere) }
    return pages(template, names, front: front) { kind, directory in
      isThere(directory.report) ? [Page(path: path, source: source, kind: kind) { model(directory) }] : []
    }
  }

  /// Pages of one kind.
  static func pages<Model: Sendable>(
    _ template: String, _ names: Names<Model>, front: Front? = nil,
    _ pages: @escaping @Sendable (PageKind<Model>, Directory) -> [Page]
  ) -> SitePart {
    let kind = PageKind(template: template, names: names)
    return SitePart(offers: [kind.offer], fronts: front.map { [$0] } ?? []) { pages(kind, $0) }
  }

  static func + (first: SitePart, second: SitePart) -> SitePart {
    SitePart(offers: first.offers + second.offers, fronts: first.fronts + second.fronts) {
      first.pages($0) + second.pages($0)
    }
  }
}

extension Page {
  /// The page of a record.
  init<Model: Sendable>(
    _ header: RecordHeader, _ kind: PageKind<Model>, _ model: @escaping @Sendable () -> Model
  ) {
    self.init(path: PagePath.record(header.key), source: header.file, kind: kind, findable: .asRecord, model: model)
  }
}
