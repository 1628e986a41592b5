package import Record

/// What a threshold asks of two groups: variant − factor × control − shift, at least or at most 0.
package struct Contrast: Hashable, Sendable {
  package let factor: Double
  package let shift: Double

  package init(factor: Double, shift: Double) { (self.factor, self.shift) = (factor, shift) }

  /// A difference of the variant to the control, in their unit.
  package static func difference(_ value: Double) -> Contrast { Contrast(factor: 1, shift: value) }
  /// A change of the control by a share of it.
  package static func ratio(_ share: Double) -> Contrast { Contrast(factor: 1 + share, shift: 0) }

  func distance(control: Double, variant: Double) -> Double { variant - factor * control - shift }
}

/// How often a test decides about a threshold when something is true, and how many it takes to do so.
package struct VerdictPower: Equatable, Sendable {
  /// The chance, 0 to 1, that the whole interval lies on the side of the threshold on which the truth lies.
  package let chance: Double
  /// How many each of two equal groups needs for that to be as often as was asked; unavailable for more than a trillion,
  /// and where the truth lies on the threshold.
  package let needed: Figure<Int>
}

extension TwoProportions {
  /// Of a variant whose true share is `share`, the control's being as observed. By the normal approximation, with the
  /// variance that both shares have then: Φ(|d|/√V − z), and n = (z + z′)² V₁/d² (S.-C. Chow, J. Shao, H. Wang, "Sample Size
  /// Calculations in Clinical Research", 2nd edition 2008, 4.2.2).
  ///
  /// Unavailable for a share out of 0...1, and for probabilities that are not between 0 and 1.
  package func power(
    against contrast: Contrast, ifVariantIs share: Double, asOften power: Double = 0.8, confidence: Double = 0.95
  ) -> Figure<VerdictPower> {
    guard share >= 0, share <= 1 else { return .unavailable(.outOfRange) }
    return Spread(
      control: control.variance(of: control.share), n: control.n, variant: variant.variance(of: share), m: variant.n,
      factor: contrast.factor
    ).power(contrast.distance(control: control.share, variant: share), asOften: power, confidence)
  }
}

extension TwoMeans {
  /// Of a variant whose true mean is `mean`, the control's and both deviations being as observed; as of shares.
  package func power(
    against contrast: Contrast, ifVariantIs mean: Double, asOften power: Double = 0.8, confidence: Double = 0.95
  ) -> Figure<VerdictPower> {
    Spread(
      control: control.deviation * control.deviation * control.designEffect, n: control.n,
      variant: variant.deviation * variant.deviation * variant.designEffect, m: variant.n, factor: contrast.factor
    ).power(contrast.distance(control: control.mean, variant: mean), asOften: power, confidence)
  }
}

extension TwoProportions.Group {
  /// Of one row, if this is the true share: with a success and a failure more, so that nobody who happens to succeed in a
  /// few tries makes a test sure (A. Agresti, B. Caffo, The American Statistician 54, 2000).
  fileprivate func variance(of share: Double) -> Double {
    let near = (share * size + 1) / (size + 2)
    return near * (1 - near) * designEffect
  }
}

/// The variances of one row of both groups.
private struct Spread {
  let control: Double
  let n: Int
  let variant: Double
  let m: Int
  let factor: Double

  func power(_ distance: Double, asOften power: Double, _ confidence: Double) -> Figure<VerdictPower> {
    guard power > 0, power < 1, confidence > 0, confidence < 1, distance.isFinite else {
      return .unavailable(.outOfRange)
    }
    return normalQuantile(1 - (1 - confidence) / 2).flatMap { z in
      normalQuantile(power).map { beyond in
        VerdictPower(chance: chance(abs(distance), z), needed: needed(distance, z + beyond))
      }
    }
  }

  private func chance(_ distance: Double, _ z: Double) -> Double {
    let error = (factor * factor * control / Double(n) + variant / Double(m)).squareRoot()
    guard error > 0 else { return distance > 0 ? 1 : 0 }
    return normalCDF(distance / error - z)
  }

  private func needed(_ distance: Double, _ reach: Double) -> Figure<Int> {
    guard distance != 0 else { return .unavailable(.outOfRange) }
    let root = reach / distance
    let size = root * root * (factor * factor * control + variant)
    return size.isFinite && size <= 1e12 ? .measured(max(1, Int(size.rounded(.up)))) : .unavailable(.outOfRange)
  }
}
