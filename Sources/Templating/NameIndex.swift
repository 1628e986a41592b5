/// The positions of names in a list: open addressing by their fingerprints, at most half full, so that a name that is not
/// there costs one or two probes.
final class NameIndex: Sendable {
  private let names: [Name]
  private let places: [Int32]
  private let mask: Int

  init(_ texts: [String]) {
    names = texts.map { Name($0) }
    var size = 4
    while size < texts.count * 2 { size *= 2 }
    let mask = size - 1
    var places = [Int32](repeating: -1, count: size)
    for (index, name) in names.enumerated() {
      var place = Int(truncatingIfNeeded: name.fingerprint) & mask
      while places[place] >= 0 { place = (place + 1) & mask }
      places[place] = Int32(index)
    }
    self.places = places
    self.mask = mask
  }

  /// Where a name is in the list, or nil.
  func position(of name: Name) -> Int? {
    var place = Int(truncatingIfNeeded: name.fingerprint) & mask
    while places[place] >= 0 {
      let index = Int(places[place])
      if names[index] == name { return index }
      place = (place + 1) & mask
    }
    return nil
  }
}
