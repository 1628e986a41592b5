import Record
import Statistics

/// By what the variances of both groups grow, 1 where rows were assigned.
struct Assignment {
  let control: Double
  let variant: Double

  init(_ result: Experiment.Result, intraclass: Double) {
    let units = result.units
    let rows =
      switch result {
      case .proportions(let control, let variant): (control: control.n, variant: variant.n)
      case .means(let control, let variant): (control: control.n, variant: variant.n)
      }
    control = units.map { designEffect(rows: rows.control, units: $0.control, intraclass: intraclass) } ?? 1
    variant = units.map { designEffect(rows: rows.variant, units: $0.variant, intraclass: intraclass) } ?? 1
  }

  var isClustered: Bool { control > 1 || variant > 1 }
}

extension Experiment.Mean {
  func group(_ designEffect: Double) -> TwoMeans.Group {
    TwoMeans.Group(n: n, mean: mean, deviation: sd, units: units, designEffect: designEffect)
  }
}
