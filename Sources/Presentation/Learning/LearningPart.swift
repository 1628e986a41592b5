import Analysis
import Diagnostics
import Record
import Templating
import Wording

extension PagePath {
  package static let learnings = "learnings/index.html"
}

/// What teams looked back on: actions, failures worth making, learnings and retrospectives; none where none is written.
let learningPart =
  SitePart.page(
    "learnings", LearningsPage.names, at: PagePath.learnings, "the learnings", called: "Learning",
    where: { !$0.retros.isEmpty || !$0.learnings.isEmpty }
  ) { LearningsPage($0) }
  + .pages("learning", LearningPage.names) { kind, directory in
    directory.report.learnings.map { item in
      Page(item.learning.header, kind) { LearningPage(item, in: directory) }
    }
  }
  + .pages("retro", RetroPage.names) { kind, directory in
    directory.report.retros.map { item in
      Page(item.retro.header, kind) { RetroPage(item, in: directory) }
    }
  }

/// What is open, what failures taught, and when each team looked back.
struct LearningsPage: FramedPage {
  let frame: PageFrame

  init(_ directory: Directory) {
    let report = directory.report
    let teams = Set(report.retros.map(\.retro.team) + report.learnings.compactMap(\.learning.team))
    let sources = [(report.retros.count, "retrospective"), (report.learnings.count, "learning")]
    let told = sources.filter { $0.0 > 0 }.map { count($0.0, $0.1) }
    frame = PageFrame(
      // What is carried over counts once, where it stands last.
      headline: lessonCounts(of: report) ?? sentence(actionsClause(of: report.actions.actions)),
      lede: [
        sentence(actionsClause(of: report.actions.actions)),
        sentence("\(joined(told)) of \(count(teams.count, "team"))"),
      ].joined(separator: " "), label: "Learning", path: PagePath.learnings,
      directory: directory)
  }

  private var learnings: [LearningReport] { directory.report.learnings }

  static let names = Names<LearningsPage>(
    page: "learnings",
    [
      .attention("What of it needs a conversation") { $0.attentionHere },
      .list("lessons", "What was learned, the latest first", of: Lesson.names) { Lesson.all(by: $0.frame.links) },
      .list("open", "Actions that are open, those past their day first, then the next due", of: ActionRow.names) {
        page in
        ActionRow.rows(
          of: page.directory.report.actions.actions.filter { $0.state == .overdue || $0.state == .open },
          by: page.frame.links)
      },
      .list("failures", "Intelligent failures, the latest first", of: LearningCard.names) { page in
        page.learnings.filter { $0.learning.isIntelligent == true }.map {
          LearningCard(report: $0, links: page.frame.links)
        }
      },
      .list("follow_through", "How much of what fell due is done, by team and quarter", of: FollowThroughRow.names) {
        page in
        page.directory.report.actions.followThrough.map { FollowThroughRow(row: $0, directory: page.directory) }
      },
      .list("learnings", "Every learning, the latest first", of: LearningCard.names) { page in
        page.learnings.map { LearningCard(report: $0, links: page.frame.links) }
      },
      .list("retros", "Every retrospective, the latest first", of: RetroLine.names) { page in
        page.directory.report.retros.map { RetroLine(report: $0, links: page.frame.links) }
      },
    ])
}

/// How far a team is with what fell due in a quarter, as a row.
struct FollowThroughRow: Sendable {
  let row: FollowThrough
  let directory: Directory

  static let names = Names<FollowThroughRow>(
    "row",
    [
      .text("team", "The team") { $0.directory.teamName($0.row.team) },
      .text("quarter", "The fiscal quarter in which the actions fell due") { $0.row.quarter.id },
      .optionalText("done", "How many of those that fell due are done; nothing where all were let go") { item in
        item.row.due == 0 ? nil : "\(count(item.row.done)) of \(count(item.row.due))"
      },
      .text("on_time", "How many were done by their day") { count($0.row.onTime) },
      .optionalText("let_go", "How many it was decided not to do; nothing for none") { item in
        item.row.letGo == 0 ? nil : "\(count(item.row.letGo)) let go"
      },
    ])
}

/// A retrospective, as a row.
struct RetroLine: Linked, Sendable {
  let report: RetroReport
  let links: Links

  static let names = Names<RetroLine>(
    "retrospective",
    [
      .text("title", "What it is called") { $0.report.retro.title },
      .optionalLink("href", "The way to it") { $0.links.to($0.report.key) },
      .text("team", "The team that held it") { $0.directory.teamName($0.report.retro.team) },
      .text("held", "The day on which it was held") { line in
        shortWords(for: line.report.retro.heldOn, asOf: line.directory.report.asOf)
      },
      .text("actions", "How far its actions are") { actionsClause(of: $0.report.actions) },
    ])
}
