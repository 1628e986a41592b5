import Analysis
import Record
import Templating
import Wording

/// What keeps the platform maintainable: the guardrails, who need not keep them until when, and design reviews.
struct GuardrailsPage: FramedPage {
  let frame: PageFrame

  init(_ directory: Directory) {
    frame = PageFrame(
      headline: guardrailsHeadline(of: directory.report), lede: guardrailsLede(of: directory.report),
      label: "Guardrails", path: PagePath.guardrails, directory: directory)
  }

  /// What is not over: run out first, then by the last day; those without one last.
  private var waivers: [WaiverRow] {
    let told: [WaiverReport.State] = [.expired, .ending, .running, .planned, .endless, .waiting]
    return report.guardrails.flatMap { WaiverRow.rows(of: $0, by: links) }
      .filter { told.contains($0.report.state) }
      .enumerated().sorted { left, right in
        let (first, second) = (left.element.report.waiver.expires, right.element.report.waiver.expires)
        return (first?.dayNumber ?? .max, left.offset) < (second?.dayNumber ?? .max, right.offset)
      }.map(\.element)
  }

  static let names = Names<GuardrailsPage>(
    page: "guardrails",
    [
      .list("guardrails", "Every guardrail, by id", of: GuardrailRow.names) { page in
        page.report.guardrails.map { GuardrailRow(report: $0, links: page.links) }
      },
      .list("waivers", "Waivers that are not over, what has run out first", of: WaiverRow.names) { $0.waivers },
      .text("longest", "How long a waiver may last") { page in
        let longest = page.report.organization.policies.longestWaiver
        return count(longest.count, longest.unit.rawValue)
      },
      .flag("has_reviews", "Whether there is any design review") { !$0.report.reviews.isEmpty },
      .object("reviews", "How soon design reviews are decided", of: ReviewFigures.names) {
        ReviewFigures(report: $0.report.reviews, links: $0.links)
      },
      .list("open", "Design reviews that are open, the first due first", of: ReviewRowView.names) {
        ReviewRowView.open(by: $0.links)
      },
      .flag("has_radar", "Whether there is a technology radar") { !$0.report.radar.isEmpty },
      .text("radar", "What moved on it since the edition before") { radarHeadline(of: $0.report.radar) },
      .link("radar_href", "The way to it") { $0.links.to(page: PagePath.radar) },
      .link("reviews_href", "The way to all design reviews") { $0.links.to(page: PagePath.reviews) },
    ])
}
