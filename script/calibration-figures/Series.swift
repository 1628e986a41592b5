import Foundation

/// Random numbers with a seed (SplitMix64), so that two studies are equal.
struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Above 0, below 1.
  mutating func share() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return (Double((mixed ^ (mixed >> 31)) >> 11) + 0.5) / 9_007_199_254_740_992
  }

  /// Of mean 0 and standard deviation 1 (G. E. P. Box, M. E. Muller, 1958).
  mutating func normal() -> Double { (-2 * log(share())).squareRoot() * cos(2 * Double.pi * share()) }

  mutating func poisson(_ mean: Double) -> Int {
    var (time, count) = (-log(share()), 0)
    while time < mean { (time, count) = (time - log(share()), count + 1) }
    return count
  }

  /// Of shape 2 and mean 1: the sum of two exponential times.
  mutating func gamma() -> Double { -(log(share()) + log(share())) / 2 }
}

/// What a series of weekly values may be like.
enum Series: String, CaseIterable {
  case noise
  case levelAndNoise = "level + noise"
  case walk
  case walkWithDrift = "walk with drift"
  case slowTrend = "slow trend"
  case trend
  case step
  case autoregressive = "AR(0.6)"
  case counts

  func values(_ count: Int, _ chance: inout Chance) -> [Double] {
    var (level, before) = (0.0, chance.normal())
    let step = Int(chance.share() * Double(count))
    return (0..<count).map { week in
      let noise = chance.normal()
      switch self {
      case .noise: return noise
      case .levelAndNoise:
        level += 0.3 * chance.normal()
        return level + noise
      case .walk:
        level += noise
        return level
      case .walkWithDrift:
        level += 0.5 + noise
        return level
      case .slowTrend: return 0.05 * Double(week) + noise
      case .trend: return 0.4 * Double(week) + noise
      case .step: return (week >= step ? 2.5 : 0) + noise
      case .autoregressive:
        before = 0.6 * before + 0.8 * noise
        return before
      case .counts: return Double(chance.poisson(5))
      }
    }
  }
}
