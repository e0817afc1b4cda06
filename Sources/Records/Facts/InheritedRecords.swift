import Contract
package import DataSyntax
package import Diagnostics
package import JSONSchema
package import SourceText

/// The facts and records in the data of a page together with what it inherits from others.
package struct InheritedRecords: Sendable {
  private let data: InheritedData
  /// The facts of each record, its own before those that are inherited.
  let facts: [[Fact]]
  /// Those of the page's own record that are inherited.
  fileprivate let inheritedFacts: [Fact]
  let records: [Record]
  /// The facts without a certain value, by the numbers of their records.
  let uncertain: [RecordNumber: [Fact]]
  /// Whether a value in the merged data is of another shape than one of its addresses expects.
  fileprivate let hasUnreadValues: Bool

  init(_ data: InheritedData, _ contents: PageContents) {
    let (facts, records) = (contents.facts, contents.records)
    self.data = data
    self.records = records
    hasUnreadValues = contents.hasUnreadValues
    uncertain = Dictionary(grouping: contents.uncertain, by: \.record)
    var ordered = [[Fact]](repeating: [], count: records.count)
    for fact in facts where !fact.isInherited { ordered[fact.record].append(fact) }
    for number in ordered.indices { ordered[number].sort { $0.range < $1.range } }
    for fact in facts where fact.isInherited { ordered[fact.record].append(fact) }
    self.facts = ordered
    inheritedFacts = ordered[0].filter(\.isInherited)
  }

  /// The merged data.
  fileprivate var root: DataNode { data.root }

  /// The text that names the page from which the facts at a place are inherited.
  package func name(at place: ByteRange) -> ByteRange? {
    data.sources.first { $0.place == place }?.name
  }

  /// Where the text of an inherited fact is: on the nearest page that has it for the same field.
  fileprivate func origin(of fact: Fact, _ text: String) -> (path: String, value: DataNode)? {
    for layer in data.layers {
      for (root, fields) in places(of: records[fact.record], in: layer.root) {
        for (address, field) in fields where field == fact.field {
          let place = address.places(in: root).first {
            $0.value.scalar?.text == text || fact.list != nil && $0.value.items != nil
          }
          if let place { return (layer.path, place.value) }
        }
      }
    }
    return nil
  }

  /// The places in data that may have the facts of a record, and its fields.
  private func places(
    of record: Record, in root: DataNode
  ) -> [(root: DataNode, fields: [(address: DataAddress, field: FieldIndex)])] {
    guard let set = record.set else { return [(root, data.layout.fields)] }
    // The address of a set inside another one starts from the record around it.
    guard data.layout.recordSets.contains(where: { $0 === set }) else { return [] }
    return set.address?.places(in: root).map { ($0.value, set.fields) } ?? []
  }

  /// The place of the value that a failure of the schema is about.
  fileprivate func origin(of failure: SchemaFailure) -> (path: String, range: ByteRange)? {
    for layer in data.layers {
      if let node = layer.root.value(at: failure.path.steps) {
        return (layer.path, node.innerRange)
      }
    }
    return nil
  }
}

extension Fact {
  /// Whether it is on another page, which this one inherits from.
  package var isInherited: Bool { place == .inherited }
}

extension Page {
  /// The facts of its own record that it inherits.
  package var inheritedFacts: [Fact] { inherited?.inheritedFacts ?? [] }

  /// Its records and facts with what it inherits, of each record its own facts first.
  package var mergedContents: (records: [Record], facts: [Fact]) {
    guard let inherited else { return (contents.records, contents.facts) }
    if isData { return (inherited.records, inherited.facts.flatMap(\.self)) }
    return (contents.records, contents.facts + inheritedFacts)
  }

  /// The text that names the page that an inherited fact is on.
  package func nameRange(ofInherited fact: Fact) -> ByteRange? {
    fact.isInherited ? inherited?.name(at: fact.range) : nil
  }

  /// Where an inherited fact is written: the path of another page, and the value there.
  package func origin(ofInherited fact: Fact) -> (path: String, value: DataNode)? {
    inherited?.origin(of: fact, text(of: fact))
  }

  /// Whether it has all facts of other pages of its kind, and leaves none out: what it lacks, they
  /// lack.
  package var inheritsAll: Bool {
    guard inherits, let kind else { return false }
    return kind.data?.inherits.allSatisfy { $0.kind == kind.name && $0.omit == nil } == true
  }

  /// Whether facts that it inherits have no certain value.
  package var hasUncertainInheritedFacts: Bool { inherited?.uncertain.isEmpty == false }

  /// The page's own record, with what it inherits.
  package var mergedRecord: RecordFacts {
    inherited == nil ? ownRecord : RecordFacts(of: self, with: inheritedFacts)
  }

  /// The page's own record and those in its data, each with what it inherits; of the latter only
  /// those that are on this page.
  package var mergedRecords: [RecordFacts] {
    // Most pages have no others.
    if inherited == nil, kind?.hasRecordSets != true { return [ownRecord] }
    return [mergedRecord] + mergedDataRecords.filter { !$0.isInherited }
  }

  /// The records of sets, each with what it inherits, and those that are on other pages only. A
  /// page that inherits has those in its data alone.
  package var mergedDataRecords: [RecordFacts] {
    guard let inherited else { return dataRecords }
    return inherited.facts.enumerated().compactMap { number, facts in
      RecordFacts(
        number, inherited.records[number], facts, uncertain: inherited.uncertain[number] ?? [],
        of: self)
    }
  }

  /// Its data together with what it inherits.
  package var mergedData: DataNode? { inherited?.root ?? data?.root }

  /// Whether a value in its data or in what it inherits is of another shape than one of its
  /// addresses expects, or could not be read.
  package var hasUnreadValues: Bool {
    contents.hasUnreadValues || inherited?.hasUnreadValues == true
  }

  /// The place to report a contradiction between two facts of a record at, and the place of the
  /// other fact. It is the first fact, or the second where the first is inherited.
  ///
  /// Nil where both are inherited from one page: it is reported there.
  package func places(
    ofContradiction fact: Fact, _ other: Fact
  ) -> (range: ByteRange, related: RelatedPlace)? {
    if !fact.isInherited { return (fact.range, relatedPlace(of: other)) }
    if !other.isInherited { return (other.range, relatedPlace(of: fact)) }
    guard fact.range != other.range, let name = inherited?.name(at: fact.range) else { return nil }
    return (name, relatedPlace(of: other))
  }

  /// The place of a fact with its field and text, on this page or on the one that it is inherited
  /// from.
  package func relatedPlace(of fact: Fact) -> RelatedPlace {
    let text = text(of: fact)
    let message = "\(title(of: fact)) '\(text)'"
    guard fact.isInherited else { return related(fact.range, message) }
    if let (path, value) = origin(ofInherited: fact) {
      return RelatedPlace(path: path, range: value.innerRange, message: message)
    }
    return related(inherited?.name(at: fact.range) ?? fact.range, message)
  }

  /// The places of a failure of the schema in what the page inherits: the text that names the other
  /// page, and the value on that page. Nil for a failure in the page's own data.
  package func places(
    ofInherited failure: SchemaFailure
  ) -> (range: ByteRange, related: [RelatedPlace])? {
    guard failure.range.isEmpty, let name = inherited?.name(at: failure.range) else { return nil }
    let related = inherited?.origin(of: failure).map {
      RelatedPlace(path: $0.path, range: $0.range, message: "it is inherited from here")
    }
    return (name, related.map { [$0] } ?? [])
  }
}
