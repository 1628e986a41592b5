/// Letters and digits of a title in lower case, words joined by hyphens: the name of a file. At most 80 characters and 200
/// bytes, which every file system takes; nil when nothing is left.
package func slug(of title: String) -> String? {
  let words = title.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: "-")
  var short = words.prefix(80)
  while short.utf8.count > 200 { short.removeLast() }
  if short.last == "-" { short.removeLast() }
  return short.isEmpty ? nil : String(short)
}
