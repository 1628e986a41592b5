import Analysis
import Diagnostics
import Record
import Templating
import Wording

extension PagePath {
  package static let processes = "processes/index.html"
}

/// The register of processes, and one page each; none where none is written or expected.
let processesPart =
  SitePart.page(
    "processes", ProcessesPage.names, at: PagePath.processes, "the processes", called: "Processes",
    where: { !$0.processes.isEmpty || $0.organization.policies.processes.isCoreWritten }
  ) { ProcessesPage($0) }
  + .pages("process", ProcessPage.names) { kind, directory in
    directory.report.processes.map { item in
      Page(item.process.header, kind) { ProcessPage(item, in: directory) }
    }
  }

/// All processes: who answers for them, who works by them, and what is open.
struct ProcessesPage: FramedPage {
  let frame: PageFrame

  init(_ directory: Directory) {
    let report = directory.report
    frame = PageFrame(
      headline: processesHeadline(report), lede: processesLede(report), label: "Processes", path: PagePath.processes,
      directory: directory)
  }

  private var processes: [ProcessReport] { directory.report.processes }

  /// What nobody has answered in all processes, the oldest first.
  private var open: [FrictionRow] {
    processes.flatMap { FrictionRow.rows(of: $0, by: frame.links) }.filter { $0.item.state == .open }.sorted {
      ($0.item.friction.date, $0.process.key) < ($1.item.friction.date, $1.process.key)
    }
  }

  static let names = Names<ProcessesPage>(
    page: "processes",
    [
      .attention("What of them all needs a conversation") { $0.attentionHere },
      .list("open", "Friction that nobody has answered, the oldest first", of: FrictionRow.names) {
        $0.open
      },
      .list("processes", "Every process, by id", of: ProcessRow.names) { page in
        page.processes.map { ProcessRow(report: $0, links: page.frame.links) }
      },
    ])
}

/// `No process is written for onboarding, two points of friction have no answer and one review is overdue.`
private func processesHeadline(_ report: Report) -> String {
  let processes = report.processes
  let missing = report.reasons.compactMap { ($0.matter as? CoreProcessMissing)?.core }.map(processWords)
  let open = processes.reduce(0) { $0 + $1.friction.count { $0.state == .open } }
  let overdue = processes.count(where: \.isReviewOverdue)
  let orphans = processes.count { $0.process.header.owner == nil }
  let clauses = [
    missing.isEmpty ? nil : "no process is written for \(joined(missing, "or"))",
    open == 0 ? nil : "\(spelled(open, "point of friction has", "points of friction have")) no answer",
    overdue == 0 ? nil : "\(spelled(overdue, "review")) \(overdue == 1 ? "is" : "are") overdue",
    orphans == 0 ? nil : "\(spelled(orphans, "process has", "processes have")) no owner",
  ].compactMap(\.self)
  guard clauses.isEmpty else { return sentence(joined(clauses)) }
  return processes.isEmpty
    ? "No process is written down." : "Every process is reviewed on time, and friction is answered."
}

private func processesLede(_ report: Report) -> String {
  let processes = report.processes
  guard !processes.isEmpty else { return "A file in processes is a process: its steps, its owner, who works by it." }
  let teams = Set(processes.flatMap { $0.adoption.map(\.team) }).count
  return sentence(
    "\(count(processes.count, "process", "processes")), adopted by \(teams == 0 ? "no team yet" : count(teams, "team"))"
  )
}
