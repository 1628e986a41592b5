import Foundation

/// What somebody reads in what is published: a count and a sum of the answers of a scope, or of those that gave one score.
struct ReadFact: CustomStringConvertible {
  /// Several where they were added up.
  var waves: [String]
  /// The id of a team or group, "" for the organization; with "own" before it for a group's own answers.
  var scope: String
  var question: String
  /// Nil for the sum of all scores; else the number of answers with this score, as it is shown.
  var score: Int?
  var n: Int
  /// A mean of few decimals is a whole sum all the same.
  var sum: Int
  var source: String

  var description: String {
    "\(source): \(waves) \(scope) \(question) \(score.map(String.init) ?? "sum") n \(n) = \(sum)"
  }
}

extension PublishedSet {
  var facts: [ReadFact] {
    files.sorted { $0.key < $1.key }.flatMap { path, text -> [ReadFact] in
      if path.hasSuffix("report.json") { return jsonFacts(text, path) }
      return path.hasPrefix("pulse/") ? tableFacts(text, path) + historyFacts(text, path) : attentionFacts(text, path)
    }
  }

  // MARK: JSON

  private func jsonFacts(_ text: String, _ path: String) -> [ReadFact] {
    guard let report = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any],
      let rows = report["pulse"] as? [[String: Any]]
    else { return [] }
    return rows.flatMap { row -> [ReadFact] in
      guard let n = row["n"] as? Int, let mean = row["mean"] as? Double, let question = row["question"] as? String,
        let wave = row["wave"] as? String
      else { return [] }
      let team = row["team"] as? String ?? ""
      let scope = row["scope"] as? String == "own" ? "own \(team)" : team
      var fact = ReadFact(
        waves: wave.components(separatedBy: "+"), scope: scope, question: question, n: n,
        sum: Int((mean * Double(n)).rounded()), source: path)
      var facts = [fact]
      for (place, count) in (row["distribution"] as? [Int] ?? []).enumerated() {
        (fact.score, fact.sum) = (place, count)
        facts.append(fact)
      }
      if let change = row["change"] as? [String: Any], let before = change["n_before"] as? Int,
        let value = change["value"] as? Double, let since = change["since"] as? String
      {
        facts.append(
          ReadFact(
            waves: [since], scope: scope, question: question, n: before,
            sum: Int(((mean - value) * Double(before)).rounded()), source: "\(path), change"))
      }
      return facts
    }
  }

  // MARK: Pages

  /// Tables with a heading for each question: of the latest wave, which the page names.
  private func tableFacts(_ html: String, _ path: String) -> [ReadFact] {
    guard
      let wave = html.firstMatch(of: /the wave “(\w+)” closed/).map({ String($0.1) })
        ?? html.firstMatch(of: /The wave “(\w+)” closed/).map({ String($0.1) })
    else { return [] }
    return html.components(separatedBy: "<h3>").dropFirst().flatMap { part -> [ReadFact] in
      guard let question = part.firstMatch(of: /^Question (\w)/).map({ String($0.1) }) else { return [] }
      return rows(in: part).flatMap { row -> [ReadFact] in
        guard let n = row.firstMatch(of: /data-label="Answers">(\d+)</).flatMap({ Int($0.1) }),
          let mean = row.firstMatch(of: /data-label="Mean">([\d.]+)</).flatMap({ Double($0.1) })
        else { return [] }
        let scope = scope(of: row)
        let fact = ReadFact(
          waves: [wave], scope: scope, question: question, n: n, sum: Int((mean * Double(n)).rounded()), source: path)
        return [fact] + changeFacts(row, fact, mean) + drawnFacts(row, fact) + spokenFacts(row, fact)
      }
    }
  }

  private func changeFacts(_ row: String, _ fact: ReadFact, _ mean: Double) -> [ReadFact] {
    guard let found = row.firstMatch(of: /([+−]?[\d.]+) \([+−]?[\d.]+ to [+−]?[\d.]+; n before (\d+)\)/),
      let value = Double(found.1.replacing("−", with: "-").replacing("+", with: "")), let n = Int(found.2)
    else { return [] }
    var before = fact
    (before.waves, before.n, before.sum) = (["w1"], n, Int(((mean - value) * Double(n)).rounded()))
    return [before]
  }

  /// The heights of what is drawn are shares of all answers.
  private func drawnFacts(_ row: String, _ fact: ReadFact) -> [ReadFact] {
    let bars = row.matches(of: /<rect[^>]* x="([\d.]+)"[^>]* height="([\d.]+)"/).compactMap { bar in
      Double(bar.1).flatMap { x in Double(bar.2).map { (x, $0) } }
    }
    let all = bars.reduce(0) { $0 + $1.1 }
    let step = 96.0 / 7
    return bars.map { x, height in
      var drawn = fact
      (drawn.score, drawn.source) = (Int(x / step), "\(fact.source), drawn")
      drawn.sum = Int((height / all * Double(fact.n)).rounded())
      return drawn
    }
  }

  private func spokenFacts(_ row: String, _ fact: ReadFact) -> [ReadFact] {
    guard let list = row.firstMatch(of: /Answers from score 1 to 7: ([\d, ]+)\./)?.1 else { return [] }
    return list.components(separatedBy: ", ").enumerated().compactMap { place, count in
      var spoken = fact
      (spoken.score, spoken.source) = (place, "\(fact.source), spoken")
      return Int(count).map { count in
        spoken.sum = count
        return spoken
      }
    }
  }

  /// The page of a pulse: a section for each question and a column for each wave.
  private func historyFacts(_ html: String, _ path: String) -> [ReadFact] {
    html.components(separatedBy: "id=\"question-").dropFirst().flatMap { part -> [ReadFact] in
      let question = String(part.prefix { $0 != "\"" })
      return rows(in: part).flatMap { row in
        row.matches(of: /data-label="([\w+]+)">([\d.]+) \(n (\d+)\)/).compactMap { cell -> ReadFact? in
          guard let mean = Double(cell.2), let n = Int(cell.3) else { return nil }
          return ReadFact(
            waves: cell.1.components(separatedBy: "+"), scope: scope(of: row), question: question, n: n,
            sum: Int((mean * Double(n)).rounded()), source: path)
        }
      }
    }
  }

  /// Sentences of the attention list, wherever they are told.
  private func attentionFacts(_ html: String, _ path: String) -> [ReadFact] {
    html.matches(
      of: /Answers to “Question (\w)” got \w+ in ([\w ]+)\.[\s\S]{0,200}?The mean is ([\d.]+) \(n (\d+)\)/
    ).compactMap { found in
      guard let mean = Double(found.3), let n = Int(found.4) else { return nil }
      return ReadFact(
        waves: ["w2"], scope: scope(named: String(found.2)), question: String(found.1), n: n,
        sum: Int((mean * Double(n)).rounded()), source: "\(path), attention")
    }
  }

  private func rows(in html: String) -> [String] { html.components(separatedBy: "<tr>").dropFirst(1).map { $0 } }

  private func scope(of row: String) -> String {
    scope(named: row.firstMatch(of: /<th scope="row">([\w ]+)/).map { String($0.1) } ?? "")
  }

  private func scope(named name: String) -> String {
    guard name.hasPrefix("Team ") else { return "" }
    let id = name.dropFirst(5)
    return id.hasSuffix(" itself") ? "own \(id.dropLast(7))" : String(id)
  }
}
