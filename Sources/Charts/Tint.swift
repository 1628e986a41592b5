/// The colours of a chart by meaning.
///
/// Every drawn element has the class of its tint and takes its fill or stroke from `currentColor`; the `color` attribute
/// is the fallback of the light palette. An attribute loses to any rule of a stylesheet, so one rule for each class
/// recolours every chart, in the dark and in print, and no chart needs a style of its own:
///
///     .fl-chart { font-family: var(--sans); vertical-align: middle; overflow: visible; }
///     .fl-chart:not(.fl-fluid) { max-width: 100%; height: auto; }   /* a fluid chart keeps its height */
///     .fl-chart .ink, .fl-chart .line { color: var(--ink); }
///     .fl-chart .muted, .fl-chart .target, .fl-chart .limit { color: var(--muted); }
///     .fl-chart .rule { color: var(--rule); }
///     .fl-chart .band { color: var(--band); }
///     .fl-chart .accent { color: var(--accent); }
///     .fl-chart .good { color: var(--good); }
///     .fl-chart .bad { color: var(--bad); }
///     .fl-chart .watch { color: var(--watch); }
///     .fl-chart .paper { color: var(--paper); }
///     .fl-chart a { text-decoration: none; }
///     .fl-chart a:hover text, .fl-chart a:focus text { text-decoration: underline; }
///
/// No chart tells by tint alone: shape, fill and line style differ as well.
enum Tint: String {
  case ink, muted, rule, band, accent, good, bad, watch, paper
  /// Measured values joined up; as ink.
  case line
  /// Where the values should be; as muted, always dotted.
  case target
  /// The edge of the usual range; as muted, always dashed.
  case limit

  var fallback: String {
    switch self {
    case .ink, .line: "#1b1f24"
    case .muted, .target, .limit: "#59616c"
    case .rule: "#d9d5cc"
    case .band: "#e9eef0"
    case .accent: "#0b5c6b"
    case .good: "#1c6b40"
    case .bad: "#a12d1c"
    case .watch: "#7d5200"
    case .paper: "#fdfcfa"
    }
  }
}
