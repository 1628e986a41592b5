package import Templating
package import Wording

extension StatusView {
  /// Shown by `partials/status`.
  package static let names = Names<StatusView>(
    "status",
    [
      .text("tone", "good, bad, watch, quiet or plain: a class of the style sheet") { $0.tone.rawValue },
      .text("mark", "▲, ▼ or ●; empty where there is nothing to mark") { $0.tone.mark },
      .text("word", "The status in words") { $0.word },
    ])
}
