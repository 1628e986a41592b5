import Analysis
import Record
import Templating

extension PagePath {
  package static let growth = "growth/index.html"
  package static let sessions = "growth/sessions/index.html"
}

/// How people learn from one another: an overview, and a page for each thing written of it.
let growthPart =
  SitePart.page(
    "growth", GrowthPage.names, at: PagePath.growth, "the overview of growth", called: "Growth", where: \.hasGrowth
  ) { GrowthPage($0) }
  + .page(
    "sessions", SessionsPage.names, at: PagePath.sessions, "the sessions", where: { !$0.sessions.sessions.isEmpty }
  ) { SessionsPage($0) }
  + .pages("rotations", RotationsPage.names) { kind, directory in
    directory.report.knowledge.plans.map { plan in Page(plan.header, kind) { RotationsPage(plan, in: directory) } }
  }
  + .pages("ladder", LadderPage.names) { kind, directory in
    directory.report.ladders.map { item in Page(item.ladder.header, kind) { LadderPage(item, in: directory) } }
  }
  + .pages("session", SessionPage.names) { kind, directory in
    directory.report.sessions.sessions.map { item in
      Page(item.session.header, kind) { SessionPage(item, in: directory) }
    }
  }

extension Report {
  /// Whether anything is written of how people learn.
  var hasGrowth: Bool {
    !sessions.sessions.isEmpty || !knowledge.systems.isEmpty || !knowledge.plans.isEmpty
      || !ladders.isEmpty
  }
}
