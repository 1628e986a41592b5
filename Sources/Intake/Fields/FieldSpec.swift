/// A field that people write: its name, what may stand in it, and what it is for.
///
/// One list of these for each kind serves the decoder, the JSON Schema, `fairlead new` and the hints of findings, so
/// that none of them can drift from the others.
package struct FieldSpec: Sendable {
  package let name: String
  package let shape: FieldShape
  package let isRequired: Bool
  /// Whether its key may stand there without a value: what is still to come.
  package let mayBeEmpty: Bool
  /// What a number in it is counted in.
  package let unit: FieldUnit
  /// What it is, in one phrase for the person who writes it.
  package let about: String
  /// What holds where it is not written, in a few words; nil where nothing is claimed then.
  package let absent: String?
  /// What `fairlead new` fills in, as YAML on one line; empty for fields it leaves as a comment.
  package let example: String

  package init(
    _ name: String, _ shape: FieldShape, required: Bool = false, mayBeEmpty: Bool = false, in unit: FieldUnit = .own,
    _ about: String, absent: String? = nil, example: String = ""
  ) {
    self.name = name
    self.shape = shape
    isRequired = required
    self.mayBeEmpty = mayBeEmpty
    self.unit = unit
    self.about = about
    self.absent = absent
    self.example = example
  }

  func counted(in unit: FieldUnit) -> FieldSpec {
    FieldSpec(
      name, shape, required: isRequired, mayBeEmpty: mayBeEmpty, in: unit, about, absent: absent, example: example)
  }

  /// What it is, and what holds where it is not written.
  package var meaning: String { absent.map { "\(about); \($0) when not written" } ?? about }
}

/// What may stand in a field.
package indirect enum FieldShape: Sendable {
  /// Any scalar, as it is written.
  case text
  /// A scalar, or a list of them.
  case texts
  /// A decimal number, within a range.
  case number(ClosedRange<Double>)
  /// A part of a whole: `20%`, or a number from 0 to 1.
  case share
  /// What is there of something, which may be more than all of it: `60%`, `140%`, up to so many times.
  case shareUpTo(Double)
  /// A number within bounds, or an estimate of one: `[low, likely, high]`.
  case estimate(ClosedRange<Double>)
  /// The same for a part of a whole, which may be written with a percent sign.
  case shareEstimate(ClosedRange<Double>)
  /// A whole number, within a range.
  case count(ClosedRange<Int>)
  /// Two whole numbers, the lowest and the highest: `[1, 5]`.
  case bounds
  /// `true` or `false`.
  case flag
  /// `YYYY-MM-DD`.
  case date
  /// A whole number and a unit: `6 months`.
  case duration
  /// One of a few words.
  case choice([String])
  /// The id of a record, a team or a service.
  case reference(to: ReferenceTarget)
  /// Ids, as a list or a single one.
  case references(to: ReferenceTarget)
  /// Fields of its own.
  case group([FieldSpec])
  /// A list of things with fields of their own.
  case groups([FieldSpec])
  /// A list whose elements are a text, or things with fields of their own.
  case textsOrGroups([FieldSpec])
  /// Fields of its own, or a list of things with such fields.
  case groupOrGroups([FieldSpec])
  /// A scalar, or fields of its own.
  case textOrGroup([FieldSpec])
  /// Any words, each with what it stands for.
  case words
  /// Anything: kept as it is, for a later version.
  case anything

  static let anyNumber = FieldShape.number(-Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude)
}

extension FieldShape {
  var isDate: Bool {
    if case .date = self { true } else { false }
  }
}

extension FieldSpec {
  /// What may stand in it, in words.
  package var shapeInWords: String { shape.inWords }

  /// The fields of what stands in it.
  package var inner: [FieldSpec] { shape.fields }

  /// What a field is for, with its words where it has a few.
  var wordedMeaning: String {
    guard case .choice(let words) = shape, !words.allSatisfy(meaning.contains) else { return meaning }
    return "\(meaning) (\(words.joined(separator: ", ")))"
  }
}
