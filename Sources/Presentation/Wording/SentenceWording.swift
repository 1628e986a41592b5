/// Pieces of sentences.

/// A title as it is cited: `“Refunds in a day”`.
package func quoted(_ title: String) -> String { "“\(title)”" }

/// `a`, `a and b`, `a, b and c`.
package func joined(_ parts: [String], _ conjunction: String = "and") -> String {
  guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
  return parts.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}

/// The same with a capital at the beginning; a word that has capitals of its own, such as "eBPF", stays as it is.
package func capitalised(_ text: String) -> String {
  guard !text.prefix(while: { !$0.isWhitespace }).contains(where: \.isUppercase) else { return text }
  return text.prefix(1).uppercased() + text.dropFirst()
}

/// A clause as a sentence: a capital, and a full stop unless it has an end of its own.
package func sentence(_ text: String) -> String { capitalised(ended(text)) }

/// Words that somebody else wrote, ended like a sentence; their first letter is as it was.
func ended(_ text: String) -> String {
  guard let last = text.last else { return "" }
  return text + (".?!…".contains(last) ? "" : ".")
}

/// `And 12 more.`; nil when nothing is left out.
package func more(_ rest: Int) -> String? { rest > 0 ? "And \(count(rest)) more." : nil }
