package import Diagnostics

extension TemplateSet {
  /// Templates that no page is made with, by themselves or within another: a folder that holds only what it changes would
  /// change nothing with them.
  ///
  /// - Parameters:
  ///   - candidates: names of templates that should be used.
  ///   - pages: the templates that pages are made with.
  package func unused(_ candidates: [String], pages: [String]) -> [Finding] {
    var used: Set<Int> = []
    for page in pages {
      guard let index = index(of: page).0 else { continue }
      used.insert(index)
      // Not by what is left of them: a partial of text alone becomes a part of the text before it.
      used.formUnion(programs[index].program.inclusions.map { Int($0.template) })
    }
    let names = used.map { sources[$0].name }.sorted()
    return candidates.compactMap { candidate in
      guard let index = index(of: candidate).0, !used.contains(index) else { return nil }
      let near = nearMiss(to: candidate, in: names)
      return TemplateRules.unused.finding(
        "no page is made with '\(candidate)', and none of their templates includes it",
        at: .wholeFile(sources[index].file),
        hint: near.map { "did you mean '\($0).html'?" } ?? "'fairlead templates' lists those that pages are made with")
    }
  }
}
