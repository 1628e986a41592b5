package import Diagnostics

/// How much a preview watches and shows.
package enum PreviewLimits {
  /// More than the folders of any content. The system keeps a kilobyte for each.
  static let watches = 8192
  /// Findings in the bar of a page: every page has them all, and nobody reads more.
  static let findings = 100

  package static let all = [
    Limit(
      "preview.watches", watches, .count("folders"), beyond: "All files are looked through instead, which is slower."),
    Limit("preview.findings", findings, .count("findings"), beyond: "The bar says how many more there are."),
  ]
}
