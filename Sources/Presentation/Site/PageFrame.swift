import Analysis
import Record
package import Templating

/// What every page has in common: its news, where it stands, and the way to the others.
///
/// A class, because each of its names would copy it.
package final class PageFrame: Sendable {
  /// The page's news in one sentence: the only h1.
  package let headline: String
  /// One line under it: what changed since when, and how much of it is noise. Empty when there is nothing to say.
  package let lede: String
  /// For the browser's title, before the name of the organization.
  package let label: String
  package let path: String
  package let directory: Directory
  private let ways: PageWays

  package init(headline: String, lede: String, label: String, path: String, directory: Directory) {
    self.headline = headline
    self.lede = lede
    self.label = label
    self.path = path
    self.directory = directory
    ways = directory.ways[path]
  }

  /// The ways from this page.
  package var links: Links { Links(from: path, in: directory) }

  package func link(to path: String) -> String { links.to(page: path) }
}

/// A place in the navigation.
package struct NavigationLink: Sendable {
  let name: String
  let href: String
  /// It is the page that is shown.
  let isPage: Bool
  /// The page that is shown belongs to it.
  let isPart: Bool

  static let names = Names<NavigationLink>(
    "navigation link",
    [
      .text("name", "What the part of the site is called") { $0.name },
      .link("href", "The way to it") { $0.href },
      .flag("is_page", "Whether it is this page") { $0.isPage },
      .flag("is_part", "Whether this page belongs to it without being it") { $0.isPart },
    ])
}

extension PageFrame {
  package static let names = Names<PageFrame>(
    "page",
    [
      .text("headline", "The page's news in one sentence: its only h1") { $0.headline },
      .text("lede", "One line under the headline; may be empty") { $0.lede },
      .text("label", "What the page is, for the browser's title") { $0.label },
      .text("organization", "The organization's name") { $0.directory.report.organization.name },
      .text("as_of", "The day the report speaks of, in words") { $0.directory.day },
      .text("as_of_iso", "The same day as YYYY-MM-DD") { $0.directory.isoDay },
      .link("root", "The way to the top of the site, with a slash at its end: {{root}}assets/logo.svg") {
        $0.ways.root
      },
      .link("home", "The way to the Briefing") { $0.ways.home },
      .link("stylesheet", "The way to the style sheet") { $0.ways.stylesheet },
      .link("icon", "The way to the icon") { $0.ways.icon },
      .link("about", "The way to the definitions") { $0.ways.about },
      .link("latest_run", "The way to the page that says how the latest run went") { $0.ways.latestRun },
      .link("latest_run_style", "The way to the style sheet that shows when it failed") { $0.ways.latestRunStyle },
      .link("feed", "The way to the feed of what changed day by day (Atom)") { $0.ways.feed },
      .link("calendar", "The way to the calendar of what falls due (iCalendar)") { $0.ways.calendar },
      .optionalLink("markdown", "The way to the page as Markdown; nothing where that is not made") { frame in
        frame.directory.forms.markdown ? frame.link(to: PagePath.markdown(of: frame.path)) : nil
      },
      .optionalLink("print", "The way to all pages as one document, to be printed; nothing where that is not made") {
        frame in
        frame.directory.forms.print ? frame.link(to: PagePath.print) : nil
      },
      .flag("is_on_priorities", "Whether the page belongs to priorities") { $0.isOnPriorities },
      .list(
        "priority_parts", "The pages of priorities; empty on others", of: NavigationLink.names
      ) { $0.priorityParts },
      .list("navigation", "The parts of the site", of: NavigationLink.names) { $0.ways.navigation },
    ])
}
