package import Diagnostics
import Record

package struct KeyResultIsTask: AttentionRule {
  package let keyResult: String

  package static let rule = Rule(
    "objective.key-result-is-task", .note, "A key result is an outcome, not a task",
    explanation: """
      The key result begins with the word for a task (ship, launch, migrate …) and is counted by hand from 0 to 1, or \
      from 0 to 100 %: it will be reached when something is done, whether or not that changed anything for anybody. \
      Say what should be different when it is done, and measure that.
      """)
  package static let urgency = 14.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.objectives.flatMap { report -> [Found] in
      guard report.isPursued, report.isRunning(on: snapshot.asOf) else { return [] }
      return report.objective.keyResults.filter(isTask).map {
        Found(.watch, report.objective, Self(keyResult: $0.title), .objectiveWritten)
      }
    }
  }

  package var detail: String? { keyResult }
}

/// Words that begin the name of a task. Verbs of outcomes (reduce, raise, halve, win) are none of them.
private let taskVerbs: Set<String> = [
  "build", "complete", "create", "deliver", "deploy", "design", "develop", "document", "finish", "implement",
  "install", "introduce", "launch", "migrate", "publish", "refactor", "release", "replace", "rewrite", "ship", "write",
]
/// The same in two words.
private let taskPhrases: Set<String> = ["roll out", "set up", "go live", "put in", "switch to", "move to"]

/// A key result that is reached by doing something: by its first word *and* by its measure. One that follows a metric
/// is none, and neither is a count of a hundred things ("Deliver 100 orders").
func isTask(_ keyResult: KeyResult) -> Bool {
  guard case .checkIns = keyResult.measure, keyResult.baseline == 0 else { return false }
  guard keyResult.target == 1 || (keyResult.target == 100 && !counts(aHundredIn: keyResult.title)) else {
    return false
  }
  let words = keyResult.title.lowercased().split { !$0.isLetter }.prefix(2)
  guard let first = words.first else { return false }
  return taskVerbs.contains(String(first)) || taskPhrases.contains(words.joined(separator: " "))
}

/// The title has the number 100 in it, and not as a percentage.
private func counts(aHundredIn title: String) -> Bool {
  let words = title.split(separator: " ")
  return words.enumerated().contains { index, word in
    word == "100" && !(index + 1 < words.count && (words[index + 1].hasPrefix("%") || words[index + 1] == "percent"))
  }
}
