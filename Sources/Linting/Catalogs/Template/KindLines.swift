import DataSyntax
import SourceText

/// The kinds of a contract to begin with, as its lines, and the fields of all of them.
struct KindLines {
  private(set) var lines: [String] = []
  private(set) var fields = FieldLines()
  private var names: Set<String> = []

  /// So many fields are written of each kind.
  private static let mostFields = 60

  /// Adds a kind for some files.
  mutating func add(_ samples: PageSamples) {
    let folder = samples.folder
    let name = ContractName.free(folder.isEmpty ? "page" : folder) {
      names.insert($0).inserted
    }
    lines += [
      "  \(name):", "    title: a page\(folder.isEmpty ? "" : " of \(name)")",
      "    paths: [\(Self.quoted(samples.pattern))]",
    ]
    // Where the values of a mapping are the records, they are not at addresses of their own.
    let isOfRecords = samples.records.map { $0.firstKey == nil } ?? false
    let own = isOfRecords ? [] : addressLines(of: samples.data, in: name)
    guard !samples.isMarkdown || !own.isEmpty else { return }
    lines.append(samples.isMarkdown ? "    frontmatter:" : "    data:")
    addFields(own, indent: "      ")
    guard let records = samples.records else { return }
    let set = records.firstKey.map { ContractName.word($0) } ?? "records"
    lines += ["      records:", "        \(set):", "          each: \(Self.quoted(records.text))"]
    if records.steps.last == .eachValue {
      lines.append("          key: \(fields.name(for: "key of \(set)", "text", in: name))")
    }
    addFields(
      addressLines(of: samples.data.flatMap(samples.records(of:)), in: set), indent: "          ")
  }

  private mutating func addFields(_ own: [String], indent: String) {
    lines.append("\(indent)fields:\(own.isEmpty ? " {}" : "")")
    lines += own.map { "\(indent)  \($0)" }
  }

  /// The field at each address of some data, as lines of a contract.
  private mutating func addressLines(of data: [DataNode], in kind: String) -> [String] {
    var guesses: [String: FieldGuess] = [:]
    var order: [String] = []
    for (address, guess) in data.flatMap(FieldGuess.all(in:)) {
      if guesses[address] == nil { order.append(address) }
      guesses[address] = guesses[address]?.joined(with: guess) ?? guess
    }
    let lines = order.prefix(Self.mostFields).map { address in
      guard let type = guesses[address]?.type else {
        return "# \(Self.quoted(address)): its values have several types"
      }
      return "\(Self.quoted(address)): \(fields.name(for: address, type, in: kind))"
    }
    let more = order.count - lines.count
    let isEmpty = lines.allSatisfy { $0.hasPrefix("#") }
    return isEmpty ? [] : lines + (more > 0 ? ["# and \(more) more"] : [])
  }

  /// A text as YAML has it.
  private static func quoted(_ text: String) -> String { ScalarWriter(.yaml).key(text) ?? "\"\"" }
}

/// The fields of a contract to begin with, as its lines, each name with one type.
struct FieldLines {
  private(set) var lines: [String] = []
  /// The address and the type of each.
  private var known: [String: (address: String, type: String)] = [:]

  /// The name of the field at an address; the same for kinds whose values have the same type.
  mutating func name(for address: String, _ type: String, in kind: String) -> String {
    let stem = ContractName.word(address)
    func isFree(_ name: String) -> Bool {
      known[name].map { $0.address.hasSameBytes(as: address) && $0.type == type } ?? true
    }
    let name =
      [stem, "\(kind)-\(stem)"].first(where: isFree)
      ?? ContractName.free("\(kind)-\(stem)", isFree)
    if known.updateValue((address, type), forKey: name) == nil {
      lines.append("  \(name): {type: \(type)}")
    }
    return name
  }
}

/// Names in a contract to begin with.
enum ContractName {
  /// A text as a name: in lower case, with hyphens.
  static func word(_ text: String) -> String {
    let parts = text.utf8.split { !$0.isAlphanumeric }
      .map { String(decoding: $0.map(\.lowercased), as: UTF8.self) }
    let word = parts.joined(separator: "-")
    return word.utf8.first?.isLetter == true ? word : word.isEmpty ? "x" : "x-\(word)"
  }

  /// A name that is free, with a number at its end where it needs one.
  static func free(_ text: String, _ isFree: (String) -> Bool) -> String {
    let stem = word(text)
    var name = stem
    var number = 1
    while !isFree(name) {
      number += 1
      name = "\(stem)-\(number)"
    }
    return name
  }
}
