import Analysis
import Record
import Templating
import Wording

/// How one service or team delivers: every measure with its chart, its signals and its figures.
struct ScopePage: FramedPage {
  let scope: DeliveryScope
  let frame: PageFrame
  let delivery: DeliveryReport

  init(_ scope: DeliveryScope, at path: String, _ delivery: DeliveryReport, in directory: Directory) {
    self.scope = scope
    self.delivery = delivery
    let headline = ScopeHeadline(
      scope: scope, name: scope.name(in: directory), asOf: delivery.asOf, hasDeployments: delivery.hasDeployments,
      retiredOn: directory.retirement(of: scope))
    frame = PageFrame(
      headline: headline.sentence, lede: headline.lede(recentWords(of: delivery)), label: headline.name, path: path,
      directory: directory)
  }

  private var asOf: CalendarDate { delivery.asOf }
  private var name: String { scope.name(in: directory) }

  private var team: String? {
    switch scope.kind {
    case .service: directory.lookup.teamServices.team(of: scope.id)
    case .team: scope.id
    case .organization: nil
    }
  }

  private var services: [ServiceHealthRow] {
    scope.kind == .team ? frame.links.serviceHealth(of: scope.id) : []
  }

  private var rebases: [DeliveryRebaseView] { DeliveryRebaseView.all(of: scope, asOf: asOf) }

  /// Nil without a file of changes: then nothing is known of it, and nothing is said.
  private var cycle: CycleSection? {
    guard delivery.hasChanges else { return nil }
    return CycleSection(scope: scope, name: name, span: recentWords(of: delivery), asOf: asOf)
  }

  static let names = Names<ScopePage>(
    page: "health of a service or team",
    [
      .text("name", "The service or team") { $0.name },
      .link("up", "The way to all services and teams") { $0.frame.link(to: PagePath.health) },
      .optionalText("team", "The team that answers for it") { page in page.team.map { page.directory.teamName($0) } },
      .optionalLink("team_health", "The way to how that team delivers; nothing on its own page") { page in
        page.team.flatMap { page.frame.links.toHealth(.team, $0) }
      },
      .optionalLink("team_href", "The way to the team’s own page") { page in
        page.team.flatMap { page.frame.links.toTeam($0) }
      },
      .attention("What about it needs a conversation") { $0.scope.attention.telling(\.isDelivery) },
      .flag("has_events", "Whether anything was ever deployed or broken") { !$0.scope.weeks.isEmpty },
      .list("services", "The services of a team", of: ServiceHealthRow.names) { $0.services },
      .texts("measure_names", "The five measures, in their order") { _ in DeliveryMeasure.weekly.map(\.title) },
      .text("week", "The last full week, in words") { lastFullWeek(of: [$0.scope], asOf: $0.asOf) },
      .text("span", "The weeks that recent figures are of") { recentWords(of: $0.delivery) },
      .text("rules", "The rules that tell signals from noise") { $0.directory.report.organization.signalRules.words },
      .list("measures", "The five measures, and the deployments between failures", of: MeasureSection.names) { page in
        page.scope.measures.map {
          MeasureSection(judged: $0, scope: page.scope, delivery: page.delivery, name: page.name)
        }
      },
      .list("rebases", "Days from which measures are judged anew, the latest first", of: DeliveryRebaseView.names) {
        $0.rebases
      },
      .optionalObject("cycle", "Its cycle time; nothing without files of changes", of: CycleSection.names) { $0.cycle },
      .text("no_events", "Why it has no week of deployments and incidents, when it has none") { page in
        page.delivery.hasDeployments
          ? "Nothing of it stands in the files of deployments and incidents."
          : "No deployments are recorded: no file of them was read. So there is no figure of deployments and incidents."
      },
      .list("incidents", "What became of its incidents in the recent weeks", of: FactView.names) { page in
        incidentFacts(
          of: page.scope.recent, unresolved: page.scope.unresolvedIncidents,
          window: page.directory.report.organization.delivery.linkWindow)
      },
      .list("weeks", "Its weeks, the latest first", of: WeekRow.names) { page in
        page.scope.weeks.suffix(WeekRow.most).reversed().map { WeekRow(week: $0, asOf: page.asOf) }
      },
      .optionalText("weeks_left_out", "How many older weeks are not shown") { page in
        let rest = page.scope.weeks.count - WeekRow.most
        return rest > 0 ? "\(count(rest, "older week")) not shown" : nil
      },
    ])
}

extension DeliveryScope {
  /// A service goes by its id, a team by its name; the organization has its name for an id.
  func name(in directory: Directory) -> String { kind == .team ? directory.teamName(id) : id }
}
