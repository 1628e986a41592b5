package import Analysis
package import Record
import Wording

/// What changed on a day, as a reader of news is told.
package struct DayNews: Linked, Sendable {
  package let day: CalendarDate
  private let changes: [Change]
  let links: Links

  /// A list of news is no dashboard.
  private static let most = 12

  /// Nil when nothing changed that shows.
  ///
  /// - Parameter links: the ways from where it is read; those of it that lead nowhere are to be left out.
  package init?(_ told: DayOfChanges, by links: Links) {
    (day, changes, self.links) = (told.day, told.changes.filter(\.isVisible), links)
    if changes.isEmpty { return nil }
  }

  /// `Two new concerns and one solved`.
  package var title: String { capitalised(changesInWords(changes) ?? "") }

  /// The first of them, the most important first.
  package var lines: [Line] {
    changes.prefix(DayNews.most).map { change in
      let view = ChangeView(change: change, links: links)
      return Line(label: capitalised(view.label.word), text: change.text(asOf: day), href: view.href)
    }
  }

  /// How many more there are, in words; nil for none.
  package var rest: String? { more(changes.count - DayNews.most) }

  package struct Line: Sendable {
    /// What kind of change it is.
    package let label: String
    package let text: String
    package let href: String?
  }
}
