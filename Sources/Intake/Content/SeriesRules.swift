import Diagnostics

enum SeriesRules {
  static let missingFile = Rule(
    "series.missing-file", .error, "The CSV file that a metric or a pulse names is there",
    explanation: "The path beside `csv` is taken from the content folder.")

  static let date = Rule(
    "series.date", .error, "Every row of a series has a day, written YYYY-MM-DD",
    explanation:
      "A row without a readable day cannot be placed, and leaving it out would change the figures without a word.")

  static let value = Rule(
    "series.value", .error, "Every value of a series is a number, or is left empty",
    explanation:
      """
      An empty value is a gap and shown as one. Numbers are read as people write them (`fairlead explain \
      field.not-a-number`), with the metric's own unit beside them or none. Anything else is refused: never read as zero.
      """)

  static let twoReadings = Rule(
    "series.two-readings", .error, "The numbers of a column have only one reading",
    explanation: """
      Exactly three digits after a single mark may be decimals or thousands: `4.500`, `12,000`. Any number of the column \
      that shows which mark parts decimals (`3.5`, `1,234.5`, `1.234.567`) settles the others. Where none does, a column \
      of points is read as decimals, with a warning, and a column of commas is not read. The finding stands at the first of them, once a file.
      """)

  static let duplicateDate = Rule(
    "series.duplicate-date", .error, "A series has one value a day, and team or service",
    explanation: "Of two values for one day nobody could say which holds. Remove one, or sum them before.")

  static let outside = Rule(
    "series.outside", .error, "The CSV file that a metric or a pulse names lies in the content folder",
    explanation: """
      What a report shows comes from where its readers can look it up, and a line of a file that is told in a finding must \
      not be one of somewhere else on the machine. Put the file into the content folder; a link that leads out of it is \
      not followed.
      """)

  static let count = Rule(
    "series.count", .error, "A count is a whole number of 0 or more, or is left empty",
    explanation: """
      Shares and satisfaction are worked out from counts, and their limits from the size of each sample. An empty count \
      is a gap: without the number of one score the figure of its day is not known. No count is above a trillion.
      """)

  static let share = Rule(
    "series.share", .error, "A part is no more than what it is a part of",
    explanation: """
      A share is `count` divided by `of`, and never above all of them. More cases than there are at all are counted \
      somewhere else or on another day. Where `of` is 0, the day has no share, and is shown as a gap.
      """)

  static let score = Rule(
    "series.score", .error, "A score is a whole number on the scale of its question",
    explanation: """
      A score that nobody could give says that the scale under `source` is another one, or that the file holds answers \
      to another question. What it is read as would change the mean, and the top box, without a word.
      """)

  static let part = Rule(
    "series.part", .error, "Every row of a series by team or service names one",
    explanation: """
      With a column of teams or services every row belongs to one of those that `fairlead.yaml` lists. A row without a \
      name is in none of the figures.
      """)

  static let farValue = Rule(
    "series.far-value", .warning, "No value of a series is far from all others by a slip",
    explanation: """
      `241%` where others are near 2.41 %, or `2.500` read as 2500 where others are near 2.5, moves a mean and its limits \
      more than a year of work. A value is told when it is at least 20 times the largest of the others (or at most a \
      twentieth of the smallest), and one of these holds:

      - they are shares (the unit `%`, or values without a unit from 0 to 1), and a hundredth or the hundredfold of it is \
      one of them in size; of `%` a value has to be above 100, or below the others;

      - a hundredth or the hundredfold is as large as all of them, within a factor of two;

      - a thousandth or the thousandfold is one of them in size, and near their median (a factor of four), as where a \
      decimal mark is taken for one of thousands; of counts all have to lie within a factor of two of it;

      - it is a hundred to two hundred times the largest of values that are no counts;

      - it is 100,000 times the largest, or that small a part of the smallest.

      One value that lies three times beyond all others, and beyond the target, is told as well where a tenth or the tenfold \
      of it is like the six values around it, and these are within a factor of two of each other (counts: one and a half).

      Others are the values of the same team or service, at least three and more than half, between which there is no gap \
      by a factor of 20; zeros are always among them. What is no share is too large only where it is a whole number, as a lost mark leaves it, \
      and too small only where it is none. Counts (values without decimals) may rise a hundredfold and fall to one: an \
      outage or a storm is not told, nor is a share that rises from 0.4 to 40 %. The finding stands at the first, once a metric, with \
      both readings. The value is used as it is read: correct it, or leave it if it is right.
      """)

  static let dateSlip = Rule(
    "series.date-slip", .warning, "No row of a sorted table is dated out of its order by a slip",
    explanation: """
      All rows of a metric's or of a capacity file are in order but one, or a few that lie together, and with day and month \
      in the other order, or in the year before or after, these would be, too: `2025-01-05` between 2025-12-29 and \
      2026-01-12; `05/07/2026`, read as 5 July, between 30 April and 14 May. At either end of the table, where there is only \
      one neighbour, the other reading has to follow it at a step that other rows have, of at most 35 days.

      Each team, service and kind of work is judged for itself, from four other rows on. Tables that are not sorted are left \
      alone, and so are rows that were added later. The row is used as it is read: correct its date, or move the row to \
      its place if it is right.
      """)

  static let tooManyRows = Rule(
    "series.too-many-rows", .error, "The file of a metric has at most a million rows with a value",
    explanation: """
      A metric has one value a day, for each team or service at most. A million of them is a table of single events, or \
      many files written one after the other; what it would show is not known, and none of it is left out in silence. Sum \
      the rows by day or week before they are written. Deployments, incidents and changes have files of their own, \
      which may have any number of rows.
      """)

  static let all = [
    missingFile, outside, date, value, twoReadings, duplicateDate, count, share, score, part, tooManyRows,
    farValue, negative, dateSlip,
  ]
}
