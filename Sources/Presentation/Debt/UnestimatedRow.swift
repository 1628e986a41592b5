import Analysis
import Record
import Templating

/// A debt of which something is not written.
struct UnestimatedRow: Linked, Sendable {
  let debt: DebtReport
  let links: Links

  /// What cannot be said without it.
  private var consequence: String {
    if debt.missing.contains(.interest) { return "what it takes a week" }
    if debt.missing.contains(.effort) { return "whether its repair pays" }
    return "what it has taken so far"
  }

  static let names = Names<UnestimatedRow>(
    "debt without an estimate",
    [
      .text("title", "What it is called") { $0.debt.title },
      .optionalLink("href", "The way to its page") { $0.links.to($0.debt.key) },
      .text("consequence", "What cannot be said without it") { $0.consequence },
      .text("missing", "What is missing, in words") { joined($0.debt.missing.map(DebtWording.missing)) },
    ])
}
