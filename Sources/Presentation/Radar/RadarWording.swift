import Analysis
import Record
import Wording

/// `Two entries are new, one moved in and one left the radar`; what did not happen is not told.
func radarClause(of radar: RadarReport) -> String {
  func count(_ belongs: (RadarReport.Move) -> Bool) -> Int { radar.entries.count { belongs($0.move) } }
  let new = count { $0 == .new || $0 == .returned }
  let inward = count { if case .inward = $0 { true } else { false } }
  let outward = count { if case .outward = $0 { true } else { false } }
  let parts = [
    new == 0 ? nil : "\(spelled(new)) \(new == 1 ? "is" : "are") new",
    inward == 0 ? nil : "\(spelled(inward)) moved in",
    outward == 0 ? nil : "\(spelled(outward)) moved out",
    radar.gone.isEmpty ? nil : "\(spelled(radar.gone.count)) left the radar",
  ].compactMap(\.self)
  return joined(parts)
}

func radarHeadline(of radar: RadarReport) -> String {
  guard radar.editions.count > 1 else {
    return sentence("\(spelled(radar.entries.count, "entry", "entries")) on the radar, in its first edition")
  }
  let clause = radarClause(of: radar)
  let before = radar.editions[1].edition.name
  return sentence(clause.isEmpty ? "nothing has moved since edition \(before)" : "since edition \(before): \(clause)")
}

/// `Edition 2026-11: seven to adopt, five to trial, none to hold.`
func radarLede(of radar: RadarReport) -> String {
  guard let latest = radar.editions.first else { return "" }
  let rings = RadarRing.allCases.compactMap { ring -> String? in
    let count = radar.entries.count { $0.ring == ring }
    return count == 0 ? nil : "\(spelled(count)) to \(ring.rawValue)"
  }
  return sentence("edition \(latest.edition.name): \(rings.isEmpty ? "nothing" : joined(rings))")
}

/// A quadrant as people read it: `Languages and frameworks` for `languages-and-frameworks`.
func quadrantName(_ written: String) -> String {
  let isSlug = written.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (97...122).contains($0) }
  return capitalised(isSlug ? written.replacing("-", with: " ") : written)
}

extension StatusView {
  init(_ move: RadarReport.Move) {
    switch move {
    case .first: self.init(.quiet, "first edition")
    case .same: self.init(.quiet, "as before")
    case .new: self.init(.plain, "new")
    case .returned: self.init(.plain, "back on the radar")
    case .inward(let ring): self.init(.plain, "moved in, from \(ring.rawValue)")
    case .outward(let ring): self.init(.plain, "moved out, from \(ring.rawValue)")
    case .gone: self.init(.quiet, "left the radar")
    }
  }
}
