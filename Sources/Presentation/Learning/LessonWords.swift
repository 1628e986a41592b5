import Analysis
import Record
import Wording

/// So many days back something still is a lesson of today.
private let lessonDays = 91

/// What tests and mistakes taught in the last quarter of a year, the tests by name; nil where nothing is written that could.
func lessonWords(of report: Report) -> String? {
  lessons(of: report) { titles, word in
    titles.count == 1 ? "\(titles[0]) was \(word)" : "\(spelled(titles.count)) tests were \(word)"
  }
}

/// The same in numbers.
func lessonCounts(of report: Report) -> String? {
  lessons(of: report) { titles, word in "\(spelled(titles.count, "test")) \(titles.count == 1 ? "was" : "were") \(word)"
  }
}

/// - Parameter verdict: the clause for tests of one verdict, from their titles and the verdict in a word.
private func lessons(of report: Report, verdict clause: ([String], String) -> String) -> String? {
  guard !report.experiments.isEmpty || !report.learnings.isEmpty else { return nil }
  let since = report.asOf.adding(days: -lessonDays)
  let tests = report.experiments.filter { $0.experiment.ends > since && $0.experiment.ends <= report.asOf }
  let verdicts: [(Verdict, String)] = [
    (.supported, "supported"), (.refuted, "refuted"), (.inconclusive, "inconclusive"),
  ]
  let judged = verdicts.compactMap { verdict, word -> String? in
    let titles = tests.filter { $0.verdict.value == verdict }.map { quoted($0.experiment.title) }
    return titles.isEmpty ? nil : clause(titles, word)
  }
  let mistakes = report.learnings.count { $0.learning.heldOn.map { $0 > since && $0 <= report.asOf } ?? false }
  let talked = mistakes == 0 ? nil : "\(spelled(mistakes, "mistake")) \(mistakes == 1 ? "was" : "were") reviewed"
  let parts = judged + [talked].compactMap { $0 }
  guard !parts.isEmpty else { return "No test has ended and no mistake was reviewed in the last 13 weeks." }
  return sentence("since \(shortWords(for: since, asOf: report.asOf)), \(joined(parts))")
}

/// The page that has what was learned: of tests alone that of experiments.
func lessonsPath(in report: Report) -> String {
  report.learnings.isEmpty && report.retros.isEmpty ? PagePath.experiments : PagePath.learnings
}
