import Analysis
import Record

extension NewRecord {
  /// A title to begin with, of which the name of the file is made.
  var usualTitle: String {
    switch kind {
    case "strategy": "The problem to solve"
    case "metric": "What to measure"
    case "work-item": "What to do"
    case "experiment": "What to test"
    case "objective": "What to reach"
    case "decision": "What to decide"
    case "retro": "Retrospective"
    case "guardrail": "What holds for all"
    case "session": "What to learn"
    case "ladder": "Career ladder"
    case "feedback": "What people say"
    case "process": "How we work"
    case "coaching": "Coaching"
    case "rotations": "Rotations"
    default: kind
    }
  }

  /// Why the file is begun.
  func purpose(_ practice: Practice) -> String {
    switch kind {
    case "strategy": "write down a problem that is being solved, and for whom"
    case "metric": "write down what is measured, and the question that it serves"
    case "work-item" where practice == .D1:
      "write down a debt, with 'kind: debt', what it takes and what its repair takes"
    case "work-item": "write down the next piece of work with the metric that it should move, as 'outcome'"
    case "experiment": "write down an assumption and its threshold before the test starts"
    case "objective": "write down an objective with key results that can be measured"
    case "decision": "write down the next decision while it is open: its options, what they mean, who is against it"
    case "retro": "write down the next retrospective, with what it agrees on"
    case "guardrail": "write down a rule, and how anybody knows that it is kept"
    case "session": "plan or write down a talk, a training or a pairing"
    case "ladder": "write down what is expected at each level, with examples"
    case "feedback": "write down what customers or support say, and the metric that it explains"
    case "process": "write down a process: its owner and its steps"
    case "coaching": "agree which team helps which, and until when"
    case "rotations": "plan who learns a system from whom"
    case "team": "write the team’s charter: its goals, and who decides what"
    case "update": "write the next update; a draft from the report is put into it"
    default: "begin the file"
    }
  }
}
