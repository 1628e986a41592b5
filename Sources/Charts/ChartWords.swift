/// What a chart says to those who do not see it, and its name on the page.
package struct ChartWords: Sendable {
  /// Unique among the charts of a page. The ids of the chart are made from it and begin with `fl-`.
  package let id: String
  /// What is shown, in a few words: the first thing a screen reader says.
  package let title: String
  /// What there is to see, in a sentence or two.
  package let description: String
  /// Shown in place of the chart when there is nothing to draw.
  package let noData: String

  package init(id: String, title: String, description: String, noData: String = "no data") {
    self.id = id
    self.title = title
    self.description = description
    self.noData = noData
  }

  /// The id of one part: letters, digits and hyphens stay, anything else is spelled out, so that different names never
  /// become the same id and no space splits a list of ids.
  func id(of part: String) -> String {
    var safe = "fl-"
    for scalar in id.unicodeScalars {
      let isPlain = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
      if isPlain || scalar == "-" {
        safe.unicodeScalars.append(scalar)
      } else {
        safe += "_\(String(scalar.value, radix: 16))_"
      }
    }
    return "\(safe)-\(part)"
  }
}
