import Diagnostics
import SourceText

/// A place that was edited, with the fixes that did it and the severity of their finding.
struct EditedPlace {
  var place: PageRange
  let owners: Set<Int>
  let severity: Severity
}

/// The places that the fixes of an attempt edited.
struct EditedPlaces {
  private var places: [EditedPlace] = []

  /// Moves them by later edits.
  mutating func move(by maps: [[UInt8]: EditMap]) {
    for index in places.indices {
      guard let map = maps[places[index].place.path] else { continue }
      places[index].place.range = map(places[index].place.range)
    }
  }

  /// Adds the places that a fix edited; `owners` are the attempted fixes that led to it.
  mutating func add(_ unit: FixUnit, of owners: Set<Int>, by maps: [[UInt8]: EditMap]) {
    guard let map = maps[unit.page] else { return }
    for edit in unit.finding.fix?.edits ?? [] {
      let place = PageRange(path: unit.page, range: map(edit.range))
      places.append(EditedPlace(place: place, owners: owners, severity: unit.finding.severity))
    }
  }

  /// The same places, to be looked up by page.
  var byPage: ByPage { ByPage(places) }

  /// Edited places by page.
  struct ByPage {
    private let places: [[UInt8]: [EditedPlace]]

    fileprivate init(_ places: [EditedPlace]) {
      self.places = Dictionary(grouping: places, by: \.place.path).mapValues {
        $0.sorted { $0.place.range.end < $1.place.range.end }
      }
    }

    /// Those that a finding is about.
    func touching(_ finding: Diagnostic) -> [EditedPlace] {
      PageRange.all(of: finding).flatMap { place -> [EditedPlace] in
        guard let edited = places[place.path] else { return [] }
        let first = edited.partitioningIndex { $0.place.range.end >= place.range.start }
        // Edits do not overlap, so their starts are in order as well.
        return Array(edited[first...].prefix { $0.place.range.start <= place.range.end })
      }
    }
  }
}
