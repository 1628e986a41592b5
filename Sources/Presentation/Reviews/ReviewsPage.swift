import Analysis
import Diagnostics
import Record
import Templating
import Wording

/// All design reviews: what waits, how soon they are decided, and each that has a page.
struct ReviewsPage: FramedPage {
  let frame: PageFrame

  init(_ directory: Directory) {
    let (reviews, asOf) = (directory.report.reviews, directory.report.asOf)
    frame = PageFrame(
      headline: reviewsHeadline(of: reviews, asOf: asOf), lede: sentence(reviewsLede(of: reviews, asOf: asOf)),
      label: "Design reviews", path: PagePath.reviews, directory: directory)
  }

  /// `12 more are in data/reviews.csv.`
  private var elsewhere: String? {
    let rows = report.reviews.rows
    guard !rows.isEmpty else { return nil }
    let files = Set(rows.map(\.file)).sorted()
    let more = report.reviews.records.isEmpty ? "" : " more"
    return sentence("\(spelled(rows.count))\(more) \(rows.count == 1 ? "is" : "are") in \(joined(files))")
  }

  static let names = Names<ReviewsPage>(
    page: "design reviews",
    [
      .link("up", "The way to the guardrails") { $0.frame.link(to: PagePath.guardrails) },
      .attention("Reviews that wait longer than promised") { $0.attentionHere },
      .object("figures", "How soon they are decided", of: ReviewFigures.names) {
        ReviewFigures(report: $0.report.reviews, links: $0.links)
      },
      .list("open", "Those that are open, the first due first", of: ReviewRowView.names) {
        ReviewRowView.open(by: $0.links)
      },
      .list("reviews", "Those with a page, the latest request first", of: ReviewRowView.names) { page in
        page.report.reviews.records.map { ReviewRowView(item: $0.standing, links: page.links) }
      },
      .optionalText("elsewhere", "How many are rows of tables") { $0.elsewhere },
    ])
}

/// One design review: when it was asked for, answered and decided.
struct ReviewPage: FramedPage {
  let item: ReviewReport
  let frame: PageFrame

  init(_ item: ReviewReport, in directory: Directory) {
    self.item = item
    let asOf = directory.report.asOf
    frame = PageFrame(
      headline: sentence("\(item.review.title): \(reviewClause(of: item.standing, asOf: asOf))"),
      lede: sentence(
        "\(item.standing.days.team.map { "\(directory.teamName($0)) asked" } ?? "asked for") on "
          + shortWords(for: item.standing.days.requestedOn, asOf: asOf)),
      label: item.review.title, path: PagePath.record(item.key), directory: directory)
  }

  private var decision: Mention? {
    guard let id = item.review.decision?.value else { return nil }
    // By its id in any of the folders, or behind the name of its folder.
    let keys = report.organization.decisionFolders.map { folder in
      id.hasPrefix(folder.name + "/")
        ? RecordKey(.decision, group: folder.name, id: String(id.dropFirst(folder.name.utf8.count + 1)))
        : RecordKey(.decision, group: folder.name, id: id)
    }
    return keys.lazy.compactMap { Mention($0, by: links) }.first ?? .unseen("a decision")
  }

  static let names = Names<ReviewPage>(
    page: "design review",
    [
      .link("up", "The way to all design reviews") { $0.frame.link(to: PagePath.reviews) },
      .attention("What about it needs a conversation") { $0.item.attention },
      .optionalObject("owner", "The team that answers for it", of: OwnerLink.names) {
        OwnerLink($0.item.review.header, by: $0.links)
      },
      .object("row", "When it was asked for, answered and decided", of: ReviewRowView.names) {
        ReviewRowView(item: $0.item.standing, links: $0.links)
      },
      .optionalObject("decision", "The decision that came of it", of: Mention.names) { $0.decision },
      .markup("body", "What is written in its file") { $0.item.review.header.body.html(by: $0.links) },
      .text("file", "The file it stands in") { $0.item.review.header.file },
    ])
}
