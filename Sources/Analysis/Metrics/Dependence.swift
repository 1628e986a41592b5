import Statistics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What patterns of normal values become more frequent by where each says something of the next: a first-order
/// autoregression. With `lagOne` 0 they are independent.
struct Dependence {
  /// 0 to 0.9.
  let lagOne: Double

  /// How often a value lies on the side of the centre on which the one before lies (W. F. Sheppard, 1899).
  var sameSide: Double { 0.5 + asin(lagOne) / Double.pi }

  /// How many times the variance of one value, over their number, the variance of the mean of neighbours is.
  func spreadOfMean(of count: Int) -> Double {
    guard count > 1, lagOne > 0 else { return 1 }
    var (sum, power) = (1.0, 1.0)
    for lag in 1..<count {
      power *= lagOne
      sum += 2 * (1 - Double(lag) / Double(count)) * power
    }
    return sum
  }

  /// How often the next value lies beyond a line, too, on which side one does: taken at the mean of the values beyond it.
  func stays(beyond sigmas: Double) -> Double {
    guard lagOne > 0 else { return 0 }
    let tail = normalCDF(-sigmas)
    let mean = exp(-sigmas * sigmas / 2) / (2 * Double.pi).squareRoot() / tail
    return normalCDF(-(sigmas - lagOne * mean) / (1 - lagOne * lagOne).squareRoot())
  }

  /// How often so many neighbours all are what a share of values is.
  func all(_ share: Double, of count: Int) -> Double {
    pow(share, Double(count) / spreadOfMean(of: count))
  }

  /// How often so many values rise. All orders of independent values are equally likely; of those that hang together a rise
  /// follows on a rise more often than once in three times.
  func climb(of count: Int) -> Double {
    let orders = (1...max(1, count)).reduce(1.0) { $0 * Double($1) }
    let rise = 3 * (0.5 + asin(-(1 - lagOne) / 2) / Double.pi)
    return pow(rise, max(0, count - 2)) / orders
  }
}
