import Diagnostics
import Record

/// Finds the records that answer feedback, and checks that themes have pages and that counted themes are there.
func settleFeedback(
  _ feedback: inout [Feedback], countedBy metrics: [Metric], names: RecordNames, plan: ContentPlan
) -> [Finding] {
  var findings = themeFindings(feedback) + nearThemes(feedback)
  for index in feedback.indices {
    guard let written = feedback[index].answeredBy else { continue }
    feedback[index].answer = names.record(named: written.value, among: ReferenceTarget.answer.kinds)
  }
  let countedThemes = metrics.compactMap { if case .feedback(let theme) = $0.source { theme } else { nil } }
  // A theme may stand in a file that could not be read: then nobody can say that it is not there.
  let isComplete = plan.readings.count { $0.key.kind == .feedback } == feedback.count
  let themes = Set(feedback.map(\.theme.value))
  for theme in countedThemes where isComplete && !themes.contains(theme.value) {
    findings.append(unknownThemeFinding(theme, among: few(themes).sorted()))
  }
  return findings
}

private func unknownThemeFinding(_ theme: Located<String>, among known: [String]) -> Finding {
  ReferenceRules.unknown.finding(
    "there is no feedback on '\(theme.value)'", at: theme.span,
    hint: suggestion(for: theme.value, among: known) ?? "write a theme as the files in feedback/ have it")
}

/// The names to seek a near miss in; none where seeking among them for every slip would take long.
private func few(_ names: some Collection<String>) -> [String] { names.count > 500 ? [] : Array(names) }

/// Themes that are nearly another which comes before them: their voices are counted apart.
private func nearThemes(_ feedback: [Feedback]) -> [Finding] {
  var first: [String: Located<String>] = [:]
  for theme in feedback.map(\.theme) where first[theme.value] == nil { first[theme.value] = theme }
  let themes = first.values.sorted { $0.span < $1.span }
  guard themes.count <= mostThemes else { return [] }
  return themes.indices.compactMap { place in
    guard let other = themes[..<place].first(where: { isNearly($0.value, themes[place].value) }) else { return nil }
    return FeedbackRules.nearTheme.finding(
      "'\(themes[place].value)' is nearly the theme '\(other.value)', and is counted apart from it",
      at: themes[place].span, notes: [Finding.Note("the other", at: other.span)],
      hint: "write '\(other.value)' if it is about the same")
  }
}

/// Among more of them, seeking near ones would take long.
private let mostThemes = 500

/// One letter more or less, in another place or instead of another; of short words only an `s` at the end, because many
/// differ by a letter. Numbers tell things apart.
private func isNearly(_ first: String, _ second: String) -> Bool {
  let words = [first, second].map { Array($0.lowercased().unicodeScalars.prefix(64)) }
  // Two that would have one page have an error of their own.
  guard abs(words[0].count - words[1].count) <= 1, Feedback.slug(of: first) != Feedback.slug(of: second) else {
    return false
  }
  let digits = words.map { $0.filter { $0.properties.numericType != nil } }
  guard digits[0] == digits[1] else { return false }
  if words[0] + ["s"] == words[1] || words[1] + ["s"] == words[0] { return true }
  return min(words[0].count, words[1].count) >= 8 && editDistance(words[0], words[1]) == 1
}

/// One finding for each way of writing a theme that cannot have a page of its own.
private func themeFindings(_ feedback: [Feedback]) -> [Finding] {
  var owners: [String: Located<String>] = [:]
  var told: Set<String> = []
  var findings: [Finding] = []
  for theme in feedback.map(\.theme) {
    let slug = Feedback.slug(of: theme.value)
    let first = slug.flatMap { owners[$0] }
    if let slug, first == nil { owners[slug] = theme }
    guard let finding = themeFinding(theme, slug: slug, first: first), told.insert(theme.value).inserted else {
      continue
    }
    findings.append(finding)
  }
  return findings
}

private func themeFinding(_ theme: Located<String>, slug: String?, first: Located<String>?) -> Finding? {
  guard let slug else {
    return FeedbackRules.themePage.finding(
      "'\(theme.value)' has no letter and no digit to name a page by", at: theme.span, hint: "name the theme in words")
  }
  if slug == "index" {
    return FeedbackRules.themePage.finding(
      "'feedback/index.html' is the page that lists all themes", at: theme.span, hint: "give the theme another name")
  }
  guard let first, first.value != theme.value else { return nil }
  return FeedbackRules.themePage.finding(
    "'\(theme.value)' and '\(first.value)' would have one page", at: theme.span,
    notes: [Finding.Note("the other", at: first.span)],
    hint: "write '\(first.value)', or give one of them another name")
}
