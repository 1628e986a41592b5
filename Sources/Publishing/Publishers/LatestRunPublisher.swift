import Presentation

/// The style of the latest run: the note that a run failed stands hidden on every page, and one property shows it. So a run that
/// fails changes no page.
package struct LatestRunPublisher: Publisher {
  /// - Parameter hasFailed: whether pages show the note.
  package static func style(hasFailed: Bool) -> [UInt8] {
    Array(":root { --latest-run-failed: \(hasFailed ? "block" : "none"); }\n".utf8)
  }

  package init() {}

  package var parts: Int { 1 }

  package func write(part: Int, to tree: any FileTree) throws(PublishingFailure) {
    try tree.write(PagePath.latestRunStyle, Self.style(hasFailed: false), source: "the style of the latest run")
  }
}
