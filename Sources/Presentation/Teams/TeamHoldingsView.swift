import Analysis
import Record
import Templating
import Wording

/// What the record holds about a team beside its charter: each part begins with a sentence and has the way to its page.
/// A part of which nothing is there says nothing.
struct TeamHoldingsView: Linked, Sendable {
  let item: TeamReport
  let links: Links

  /// So many rows of a part are shown; its own page has all of them.
  static let mostRows = 8

  private var id: String { item.team.id }
  private var wording: TeamSentences { TeamSentences(item: item, directory: directory) }

  private var work: [TeamWorkRow] {
    item.work.prefix(TeamHoldingsView.mostRows).compactMap { key in
      directory.lookup.workItem(key).map { TeamWorkRow(item: $0, links: links) }
    }
  }

  private var debts: [DebtReport] { directory.report.debts(of: item) }

  private var capacity: CapacityTeamRow? {
    guard let scope = directory.report.capacity[team: id], !scope.weeks.isEmpty else { return nil }
    return CapacityTeamRow(scope: scope, links: links)
  }

  private var themes: [ThemeRow] {
    let themes = item.themes.compactMap { directory.lookup.theme($0) }
    let most = ThemeChart.most(of: themes)
    return themes.map { ThemeRow(theme: $0, most: most, links: links) }
  }

  static let names = Names<TeamHoldingsView>("what is there of a team", delivery + plan + record)

  private static let delivery: [Names<TeamHoldingsView>.Entry] = [
    .list("health", "How its services deliver, in configured order", of: ServiceHealthRow.names) {
      $0.links.serviceHealth(of: $0.id)
    },
    .texts("measures", "The measures of that, in their order") { _ in DeliveryMeasure.weekly.map(\.title) },
    .text("health_sentence", "What is beyond noise there, in a sentence") { $0.wording.health },
    .text("objectives_sentence", "How many of its objectives are on track, in a sentence") { $0.wording.objectives },
    .link("objectives_href", "The way to all objectives") { view in
      let period = view.directory.lookup.currentPeriod?.period.id
      return view.links.to(page: period.map { PagePath.period($0) } ?? PagePath.objectives)
    },
    .optionalObject(
      "capacity", "Its share beside the promise; nothing where no week is written", of: CapacityTeamRow.names
    ) {
      $0.capacity
    },
    .text("capacity_sentence", "The same in a sentence") { $0.wording.capacity },
    .link("capacity_href", "The way to the capacity of all") { $0.links.to(page: PagePath.capacity) },
  ]

  private static let plan: [Names<TeamHoldingsView>.Entry] = [
    .list("work", "Its open work, in order", of: TeamWorkRow.names) { $0.work },
    .optionalText("work_more", "How much more there is") { more($0.item.work.count - $0.work.count) },
    .text("work_sentence", "How much of it there is, in a sentence") { $0.wording.work },
    .link("work_href", "The way to the order of all work") { $0.links.to(page: PagePath.priorities) },
    .list("debts", "Its open debts", of: DebtRow.names) { view in
      let scale = netValueScale(of: view.debts)
      return view.debts.prefix(mostRows).map { DebtRow(debt: $0, scale: scale, links: view.links) }
    },
    .optionalText("debts_more", "How many more there are") { more($0.debts.count - mostRows) },
    .text("debts_sentence", "What they take together, in a sentence") { $0.wording.debts },
    .link("debts_href", "The way to the debt register") { $0.links.to(page: PagePath.debt) },
  ]

  private static let record: [Names<TeamHoldingsView>.Entry] = [
    .text("decisions_sentence", "How many there are and how many are open, in a sentence") { $0.wording.decisions },
    .link("decisions_href", "The way to all decisions") { $0.links.to(page: PagePath.decisions) },
    .list("practices", "The practices that are a team's, with their states", of: TeamPracticeRow.names) { view in
      teamPractices(of: view.id, by: view.links)
    },
    .text("practices_sentence", "How many of them are alive, in a sentence") { $0.wording.practices },
    .link("practices_href", "The way to all practices") { $0.links.to(page: PagePath.practices) },
    .list("actions", "Its open actions, overdue ones first, then the next due", of: ActionRow.names) { view in
      ActionRow.rows(of: Array(view.item.actions.prefix(mostRows)), by: view.links)
    },
    .optionalText("actions_more", "How many more there are") { more($0.item.actions.count - mostRows) },
    .text("actions_sentence", "How many of them are overdue or carried over, in a sentence") {
      $0.wording.actions
    },
    .link("actions_href", "The way to what all teams agreed on") { $0.links.to(page: PagePath.learnings) },
    .list("themes", "Themes of the feedback that explain what it measures", of: ThemeRow.names) { $0.themes },
    .text("themes_months", "How many months a chart shows") { view in
      let theme = view.item.themes.first.flatMap { view.directory.lookup.theme($0) }
      return count(theme?.months.count ?? 0, "month")
    },
    .text("themes_sentence", "How many rise, in a sentence") { $0.wording.themes },
    .link("themes_href", "The way to all feedback") { $0.links.to(page: PagePath.feedback) },
  ]
}

extension Report {
  /// The open debts of a team, in the order of the register.
  func debts(of team: TeamReport) -> [DebtReport] {
    let keys = Set(team.debts)
    return keys.isEmpty ? [] : debt.debts.filter { keys.contains($0.key) }
  }
}
