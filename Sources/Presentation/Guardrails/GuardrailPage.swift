import Analysis
import Record
import Templating
import Wording

/// One guardrail: what holds, how it is checked, and who need not keep it until when.
struct GuardrailPage: FramedPage {
  let item: GuardrailReport
  let frame: PageFrame

  init(_ item: GuardrailReport, in directory: Directory) {
    self.item = item
    frame = PageFrame(
      headline: sentence("\(item.guardrail.title): \(GuardrailPage.news(of: item))"),
      lede: item.guardrail.rule.map(ended) ?? "",
      label: item.guardrail.title, path: PagePath.record(item.key), directory: directory)
  }

  private static func news(of item: GuardrailReport) -> String {
    let clause = waiversClause(of: item.waivers)
    let asked = item.waivers.count { $0.waiver.request != nil }
    if asked > 0, asked == item.waivers.count { return "\(spelled(asked, "exception")), \(clause)" }
    return item.waivers.isEmpty ? "no waiver" : "\(spelled(item.waivers.count, "waiver")), \(clause)"
  }

  private func rows(ofOthers isOther: Bool) -> [WaiverRow] {
    WaiverRow.rows(of: item, by: links).filter { ($0.report.waiver.request != nil) == isOther }
  }

  /// `Half were answered within 0 days and nine of ten within 2.6 days (n 15).`
  private var answers: String? {
    item.answers.value.map { sentence("asked and answered: \(turnaroundWords($0))") }
  }

  static let names = Names<GuardrailPage>(
    page: "guardrail",
    [
      .link("up", "The way to all guardrails") { $0.frame.link(to: PagePath.guardrails) },
      .attention("What about it needs a conversation") { $0.item.attention },
      .optionalObject("owner", "The team that answers for it", of: OwnerLink.names) {
        OwnerLink($0.item.guardrail.header, by: $0.links)
      },
      .optionalText("rule", "What holds; nothing in a list of others that does not say") { $0.item.guardrail.rule },
      .optionalText("why", "Why") { $0.item.guardrail.why },
      .optionalText("check", "How it is checked") { $0.item.guardrail.check },
      .object("status", "How it is checked, in a word", of: StatusView.names) {
        StatusView(checkOf: $0.item.guardrail)
      },
      .optionalText("since", "The day from which it holds") { page in
        page.item.guardrail.since.map { shortWords(for: $0, asOf: page.asOf) }
      },
      .list("waivers", "Its waivers, in the order in which they are written", of: WaiverRow.names) {
        $0.rows(ofOthers: false)
      },
      .list("exceptions", "The exceptions of a list of others, in its order", of: WaiverRow.names) {
        $0.rows(ofOthers: true)
      },
      .optionalText("answers", "How soon exceptions were answered; nothing where no list says") { $0.answers },
      .markup("body", "What is written in its file") { $0.item.guardrail.header.body.html(by: $0.links) },
      .text("file", "The file it stands in") { $0.item.guardrail.header.file },
    ])
}
