import Analysis
import Diagnostics
import Record
package import Templating
import Wording

/// What the report was made from, what its figures mean, and which rules watch over it.
package struct AboutPage: FramedPage {
  let frame: PageFrame

  package init(_ directory: Directory) {
    let report = directory.report
    frame = PageFrame(
      headline: "This report shows how things stood on \(words(for: report.asOf)), "
        + "from \(count(report.fileCount, "file")).",
      lede: "Nothing dated later was seen. The same files and the same day make the same pages, byte for byte.",
      label: "About", path: PagePath.about, directory: directory)
  }

  private var readers: String {
    let audience = report.organization.audiences.first { $0.id == report.viewpoint.audience }
    return audience?.name ?? "Everyone"
  }

  package static let names = Names<AboutPage>(
    page: "about",
    [
      .text("version", "The version of Fairlead") { _ in fairleadVersion },
      .text("digest", "A fingerprint of everything that was read") { $0.report.inputDigest },
      .text("readers", "For whom it is made: everyone, or the name of an audience") { $0.readers },
      .text("files", "How many files were read") { count($0.report.fileCount) },
      .text("time_zone", "The zone in which days and weeks are counted") { $0.report.organization.timeZone },
      .text("week_starts", "The first day of the week") { capitalised($0.report.organization.weekStarts.name) },
      .text("fiscal_year", "The month in which a fiscal year starts") { page in
        monthName(page.report.organization.fiscalYearStarts)
      },
      .optionalText("compared_with", "The day of the report that this one is compared with") { page in
        page.report.previousAsOf.map { words(for: $0) }
      },
      .texts("certainty", "How far news and forecasts can be trusted, in sentences") { certainty(of: $0.directory) },
      .list("sources", "What is measured, and from where", of: SourceRow.names) { page in
        page.report.metrics.map { SourceRow(item: $0, links: page.frame.links) }
      },
      .list("rules", "The rules that watch over files and organization", of: RuleRow.names) { page in
        page.directory.rules.map(RuleRow.init)
      },
    ])
}

/// A rule as it is listed.
package struct RuleRow: Sendable {
  let rule: Rule

  package static let names = Names<RuleRow>(
    "rule",
    [
      .text("id", "Its id, for fairlead explain") { $0.rule.id },
      .text("severity", "error, warning or note") { $0.rule.severity.rawValue },
      .text("summary", "What has to hold") { sentence($0.rule.summary) },
    ])
}

/// A metric and where its values come from.
package struct SourceRow: Linked, Sendable {
  let item: MetricReport
  let links: Links

  private var span: String {
    guard let first = item.points.first, let last = item.points.last else {
      return item.latest.reason.map { $0.cell(asOf: directory.report.asOf) } ?? ""
    }
    let asOf = directory.report.asOf
    return "\(shortWords(for: first.date, asOf: asOf)) to \(shortWords(for: last.date, asOf: asOf))"
  }

  package static let names = Names<SourceRow>(
    "source of a metric",
    [
      .text("title", "What is measured") { $0.item.metric.title },
      .optionalLink("href", "The way to its page") { $0.links.to($0.item.metric.key) },
      .text("unit", "Its unit; may be empty") { $0.item.metric.unit },
      .text("source", "Where its values come from") {
        MetricSourceWording(metric: $0.item.metric, directory: $0.directory).origin
      },
      .text("n", "How many values were seen") { count($0.item.points.count) },
      .text("span", "From when to when") { $0.span },
    ])
}
