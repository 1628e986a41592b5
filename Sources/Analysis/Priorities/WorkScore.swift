import Record
import Statistics

/// A score, with the names of the inputs that it is made of.
struct WorkScore {
  let score: UncertainScore
  let gains: [WorkInput]
  let cost: WorkInput?

  init(score: UncertainScore, gains: some Sequence<WorkInput>, cost: WorkInput?) {
    self.score = score
    self.gains = Array(gains)
    self.cost = cost
  }

  /// Which of the authors' estimates an input of the score is.
  func input(_ input: UncertainScore.Input) -> WorkInput? {
    switch input {
    case .gain(let place): gains.indices.contains(place) ? gains[place] : nil
    case .cost: cost
    }
  }
}
