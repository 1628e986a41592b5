import Diagnostics
import Record

/// Pulses of which no answer comes near the end of the scale, as where people were asked on another one.
///
/// Only waves that are closed are looked at, and only where so many answered that this tells of nobody.
func pulseScaleFindings(_ pulses: [Pulse], from viewpoint: Viewpoint) -> [Finding] {
  pulses.filter { viewpoint.mayRead($0.header.visibility) }.compactMap { pulse in
    let closed = pulse.answers.filter { pulse.waves[$0.wave].closes < viewpoint.day }
    guard let given = scores(of: closed, in: pulse), let highest = given.lastIndex(where: { $0 > 0 }),
      (usualSteps - 1..<given.count - 1).contains(highest), given[...highest].allSatisfy({ $0 > 0 })
    else { return nil }
    let top = pulse.scale.lowerBound + highest
    return pulseScaleRule.finding(
      "the scale goes to \(pulse.scale.upperBound), and no answer of any wave lies above \(top)", at: pulse.header.span,
      hint: "if people were asked from \(pulse.scale.lowerBound) to \(top), write 'scale: "
        + "[\(pulse.scale.lowerBound), \(top)]'")
  }
}

/// People are asked on no scale of fewer steps than this, as a rule.
private let usualSteps = 4
/// Fewer people are a group that something could be told of.
private let fewestPeople = 20
/// Fewer answers may lie below the end of the scale by chance.
private let fewestAnswers = 100

/// How often each score was given, over all questions; nil where too few answered.
private func scores(of answers: [PulseAnswers], in pulse: Pulse) -> [Int]? {
  var given = [Int](repeating: 0, count: pulse.scale.count)
  var people: [Int: Int] = [:]
  for part in answers {
    people[part.wave, default: 0] += part.counts.map { $0.reduce(0, +) }.max() ?? 0
    for counts in part.counts {
      for (score, count) in counts.enumerated() where given.indices.contains(score) { given[score] += count }
    }
  }
  guard people.values.allSatisfy({ $0 >= fewestPeople }), given.reduce(0, +) >= fewestAnswers else { return nil }
  return given
}

let pulseScaleRule = Rule(
  "pulse.scale-not-used", .note, "Answers use the scale that is written",
  explanation: """
    In no closed wave of a pulse an answer lies at the upper end of the scale, and every score below is given: `scale: [1, 7]` \
    where people answered from 1 to 5. Means then look too low, and reversed questions are turned round at the wrong end. \
    It is told where each wave has answers of at least 20 people, and there are a hundred answers in all. Correct `scale`; if \
    nobody agreed so much, nothing needs to be done.
    """)
