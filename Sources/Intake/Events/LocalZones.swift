import Documents
import Record

/// The zones that sources read local times in: each table is made once, and only where it is needed.
struct LocalZones {
  private let usual: String
  private var tables: [String: LocalZone] = [:]

  /// - Parameter usual: the organization's zone.
  init(usual: String) { self.usual = usual }

  /// How the times of a source are written.
  mutating func times(_ settings: TableSettings) -> TimeForm {
    let order: DayOrder? =
      switch settings.dates {
      case .dayFirst: .dayFirst
      case .monthFirst: .monthFirst
      case .iso, nil: nil
      }
    guard settings.readsLocalTimes else { return TimeForm(order: order) }
    return TimeForm(order: order, zone: table(settings.zone ?? usual))
  }

  private mutating func table(_ name: String) -> LocalZone {
    if let known = tables[name] { return known }
    let offsets = zoneOffsets(name, over: LocalZones.years)
    let table = LocalZone(starts: offsets.starts, offsets: offsets.offsets)
    tables[name] = table
    return table
  }

  /// From 1970 to 2105, as far as events are read.
  private static let years = 0...Int(UInt32.max)
}
