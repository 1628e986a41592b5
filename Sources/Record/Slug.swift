/// Letters and digits of a title in lower case, words joined by hyphens: the name of a file. At most 80 characters and 200
/// bytes, which every file system takes; nil when nothing is left. The name of a device ends with a hyphen, which no other
/// slug does.
package func slug(of title: String) -> String? {
  let words = title.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: "-")
  var short = words.prefix(80)
  while short.utf8.count > 200 { short.removeLast() }
  if short.last == "-" { short.removeLast() }
  if isReservedName(String(short)) { short += "-" }
  return short.isEmpty ? nil : String(short)
}

/// Whether Windows takes a file of this name, whatever its extension, for a device.
package func isReservedName(_ name: String) -> Bool {
  let stem = name.lowercased().prefix { $0 != "." }
  if ["con", "prn", "aux", "nul"].contains(stem) { return true }
  return stem.count == 4 && ["com", "lpt"].contains(stem.prefix(3))
    && stem.last.map { "123456789".contains($0) } ?? false
}
