import Analysis
import Record
import Templating
import Wording

extension PagePath {
  /// What people say anonymously, and against decisions.
  package static let safety = "pulse/index.html"
}

/// Whether people speak up: the latest wave of each pulse and the dissents that stand, and a page for each pulse with all its
/// waves.
let safetyPart =
  SitePart.page(
    "safety", SafetyPage.names, at: PagePath.safety, "the pulses and dissents", called: "Safety",
    where: { !$0.pulses.isEmpty || !$0.dissents.isEmpty }
  ) { SafetyPage($0) }
  + .pages("pulse", PulsePage.names) { kind, directory in
    directory.report.pulses.map { item in
      Page(item.pulse.header, kind) { PulsePage(item, in: directory) }
    }
  }

/// The latest wave of each pulse by question and team, and the dissents that stand.
struct SafetyPage: FramedPage {
  let frame: PageFrame

  init(_ directory: Directory) {
    let report = directory.report
    let newest = report.pulses.filter { !$0.waves.isEmpty }.max { left, right in
      left.waves[0].wave.closes < right.waves[0].wave.closes
    }
    let dissents = dissentsClause(report.dissents)
    frame = PageFrame(
      headline: newest.map(pulseHeadline) ?? sentence(dissents),
      lede: sentence(
        newest.map { "\(waveClause($0.waves[0], asOf: report.asOf)); \(dissents)" }
          ?? "no wave of a pulse has closed"),
      label: "Safety", path: PagePath.safety, directory: directory)
  }

  static let names = Names<SafetyPage>(
    page: "safety",
    [
      .list("pulses", "The latest wave of each pulse", of: PulseSection.names) { page in
        page.report.pulses.filter { !$0.waves.isEmpty }.map { PulseSection(report: $0, links: page.links) }
      },
      .list(
        "dissents", "Views against decisions that stand, the latest decision first", of: DissentRow.names
      ) { page in
        page.report.dissents.map { DissentRow(report: $0, links: page.links) }
      },
    ])
}

/// `Two of three dissents are answered`.
func dissentsClause(_ dissents: [DissentReport]) -> String {
  let open = dissents.count { $0.state == .unanswered }
  let all = dissents.count
  guard all > 0 else { return "no dissent stands against a decision" }
  let stand = "\(spelled(all, "dissent")) \(all == 1 ? "stands" : "stand")"
  guard open > 0 else { return "\(stand), and \(all == 1 ? "is" : "all are") answered" }
  guard open < all else { return "\(stand), and \(all == 1 ? "it is not" : "none is") answered" }
  return "\(stand), and \(spelled(open)) of them \(open == 1 ? "is" : "are") not answered"
}

/// A view against a decision, as a row.
struct DissentRow: Linked, Sendable {
  let report: DissentReport
  let links: Links

  private var status: StatusView {
    switch report.state {
    case .unanswered: StatusView(.watch, "not answered yet")
    case .answered: StatusView(.plain, "answered")
    case .settled: StatusView(.good, "something came of it")
    }
  }

  static let names = Names<DissentRow>(
    "dissent",
    [
      .object("decision", "The decision", of: Mention.names) { row in
        Mention(row.report.decision, by: row.links) ?? Mention(title: row.report.decision.id, href: nil, note: "")
      },
      .optionalText("date", "The day of the decision") { row in
        row.report.date.map { shortWords(for: $0, asOf: row.links.directory.report.asOf) }
      },
      .text("standing", "Where the decision stands") { $0.report.status.rawValue },
      .text("who", "The role or team") { $0.report.dissent.who },
      .text("view", "What was said") { $0.report.dissent.view },
      .optionalText("answer", "What was answered; nothing while nobody answered") { $0.report.dissent.answered },
      .optionalText("became", "What came of it; nothing while nothing has") { $0.report.dissent.became },
      .object("status", "How far it is", of: StatusView.names) { $0.status },
    ])
}
