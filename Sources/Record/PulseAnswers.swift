package import Diagnostics

/// The answers of one team in one wave, without who gave which.
package struct PulseAnswers: Sendable, Hashable {
  /// The place of the wave in its pulse.
  package var wave: Int
  /// The id of a team of the wave; nil where rows name none and all are the organization's.
  package var team: String?
  /// By question in the order of the pulse, and by score from the lowest of the scale: how many gave it, as it was given.
  package var counts: [[Int]]

  package init(wave: Int, team: String?, counts: [[Int]]) {
    (self.wave, self.team, self.counts) = (wave, team, counts)
  }
}

/// How many people of a team were asked in a wave.
package struct PulseAsked: Sendable, Hashable {
  /// The place of the wave in its pulse.
  package var wave: Int
  /// As in `PulseAnswers`.
  package var team: String?
  package var count: Int
  package var span: SourceSpan

  package init(wave: Int, team: String?, count: Int, span: SourceSpan) {
    (self.wave, self.team, self.count, self.span) = (wave, team, count, span)
  }
}

/// The file of the answers, and the columns of it that mean something.
package struct PulseSource: Sendable, Hashable {
  /// From the content folder.
  package var path: ContentPath
  package var wave: String
  /// Nil where all answers are the organization's.
  package var team: String?
  /// The column of the day on which an answer was given; nil without one.
  package var date: String?
  package var shape: Shape
  package var form = TableSettings()
  /// Where the file is named.
  package var namedAt: SourceSpan

  package enum Shape: Sendable, Hashable {
    /// A row is an answer to a question.
    case long(question: String, value: String)
    /// A row is what one person answered: each question has a column that is named as its id.
    case wide
  }

  package init(
    path: ContentPath, wave: String, team: String?, date: String? = nil, shape: Shape, namedAt: SourceSpan
  ) {
    (self.path, self.wave, self.team, self.date) = (path, wave, team, date)
    (self.shape, self.namedAt) = (shape, namedAt)
  }
}

/// The file of how many were asked, and its columns.
package struct PulseAskedSource: Sendable, Hashable {
  /// From the content folder.
  package var path: ContentPath
  package var wave: String
  package var team: String?
  package var count: String
  package var form = TableSettings()
  /// Where the file is named.
  package var namedAt: SourceSpan

  package init(path: ContentPath, wave: String, team: String?, count: String, namedAt: SourceSpan) {
    (self.path, self.wave, self.team, self.count, self.namedAt) = (path, wave, team, count, namedAt)
  }
}
