import Presentation
import Templating
import Wording

/// What every page has in common: its title, and the ways to the others.
struct Frame: Sendable {
  let page: DocumentationPage
  /// The pages before and after it in the order of the contents.
  let previous: DocumentationPage?
  let next: DocumentationPage?

  /// The way to a file of the site.
  func way(to path: String) -> String { PagePath.relative(from: page.path, to: path) }

  static let names = Names<Frame>(
    "frame",
    [
      .text("title", "What the page is called: its only h1") { $0.page.title },
      .text("summary", "What it tells, in a sentence") { $0.page.summary },
      .text("version", "The version of Fairlead") { _ in fairleadVersion },
      .link("home", "The way to the contents") { $0.way(to: Part.contents.front) },
      .link("stylesheet", "The way to the style sheet of reports") { $0.way(to: "assets/fairlead.css") },
      .link("own_stylesheet", "The way to what is added to it") { $0.way(to: "assets/documentation.css") },
      .link("icon", "The way to the icon") { $0.way(to: "assets/icon.svg") },
      .list("navigation", "The parts of the site", of: NavigationWay.names) { NavigationWay.all(from: $0) },
      .optionalObject("part", "The part that the page belongs to, unless it is its front", of: PageWay.names) { frame in
        let part = frame.page.part
        guard part.front != frame.page.path, part != .contents else { return nil }
        return PageWay(name: part.rawValue, href: frame.way(to: part.front))
      },
      .optionalObject("previous", "The page before it", of: PageWay.names) { $0.neighbour($0.previous) },
      .optionalObject("next", "The page after it", of: PageWay.names) { $0.neighbour($0.next) },
    ])

  private func neighbour(_ page: DocumentationPage?) -> PageWay? {
    page.map { PageWay(name: $0.title, href: way(to: $0.path)) }
  }
}

/// A page as a template sees it.
struct Framed<Content: Sendable>: Sendable {
  let frame: Frame
  let content: Content
}

/// The names of a page: those of the frame, and its own.
func framed<Content>(_ kind: String, _ own: [Names<Framed<Content>>.Entry]) -> Names<Framed<Content>> {
  Names(kind, [.all(of: Frame.names) { $0.frame }] + own)
}

/// A way to a page.
struct PageWay: Sendable {
  let name: String
  let href: String

  static let names = Names<PageWay>(
    "way",
    [.text("name", "What it is called") { $0.name }, .link("href", "The way to it") { $0.href }])
}

/// A place in the navigation.
struct NavigationWay: Sendable {
  let way: PageWay
  let isPage: Bool
  let isPart: Bool

  static func all(from frame: Frame) -> [NavigationWay] {
    Part.allCases.map { part in
      NavigationWay(
        way: PageWay(name: part.rawValue, href: frame.way(to: part.front)), isPage: part.front == frame.page.path,
        isPart: part == frame.page.part && part.front != frame.page.path)
    }
  }

  static let names = Names<NavigationWay>(
    "navigation link",
    [
      .all(of: PageWay.names) { $0.way },
      .flag("is_page", "Whether it is this page") { $0.isPage },
      .flag("is_part", "Whether this page belongs to it without being it") { $0.isPart },
    ])
}

/// The frames of all pages, in the order of the contents.
struct Frames {
  private let order: [DocumentationPage]

  init(_ pages: [DocumentationPage]) {
    order = Part.allCases.filter { $0 != .contents && $0 != .search }.flatMap { part in
      pages.filter { $0.part == part && $0.path == part.front }
        + pages.filter { $0.part == part && $0.path != part.front }
    }
  }

  func frame(of page: DocumentationPage) -> Frame {
    guard let place = order.firstIndex(where: { $0.path == page.path }) else {
      return Frame(page: page, previous: nil, next: page.part == .contents ? order.first : nil)
    }
    return Frame(
      page: page, previous: place > 0 ? order[place - 1] : nil, next: place + 1 < order.count ? order[place + 1] : nil)
  }
}
