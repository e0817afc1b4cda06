package import SourceText

/// One defect, at its exact place, with what else a reader needs to fix it.
///
/// 56 bytes, and its text: a page can have hundreds of thousands.
package struct Diagnostic: Sendable {
  fileprivate var shared: Shared
  private var extras: Extras?
  private var text: String
  /// The bytes that are wrong.
  package let range: ByteRange
  package var severity: Severity
  /// Set where other findings of the run were left out, since its repeat number counts them.
  package var fingerprint: Fingerprint?

  /// `other` is a finding that may have the same rule, page, cause, message or related places:
  /// storage for what both have is shared.
  package init(
    rule: String, category: Category, severity: Severity, path: String, range: ByteRange,
    message: Message, cause: Cause = Cause(), about: [String] = [], related: [RelatedPlace] = [],
    otherSides: [OtherSide] = [], fix: Fix? = nil, consequences: Consequences? = nil,
    like other: Diagnostic? = nil
  ) {
    if let known = other?.shared,
      known.isSame(
        rule: rule, category: category, path: path, cause: cause, wording: message.wording)
    {
      shared = known
    } else {
      shared = Shared(
        rule: rule, category: category, path: path, cause: cause, wording: message.wording)
    }
    self.severity = severity
    self.range = range
    if let known = other?.text, known.hasSameBytes(as: message.text) {
      text = known
    } else {
      text = message.text
    }
    if about.isEmpty, related.isEmpty, fix == nil, consequences == nil { return }
    if fix == nil, consequences == nil, otherSides.isEmpty, let known = other?.extras,
      known.isOnly(about, related)
    {
      extras = known
    } else {
      extras = Extras(
        about: about, related: related, otherSides: otherSides, fix: fix, consequences: consequences
      )
    }
  }
}

extension Diagnostic {
  /// The id of the rule that found it.
  package var rule: String { shared.rule }
  package var category: Category { shared.category }
  /// The page, relative to the catalog's root.
  package var path: String { shared.path }
  package var message: Message {
    get { Message(text, wording: shared.wording) }
    set {
      text = newValue.text
      guard !shared.wording.hasSameBytes(as: newValue.wording) else { return }
      shared = Shared(
        rule: rule, category: category, path: path, cause: cause, wording: newValue.wording)
    }
  }
  /// The element and the kind of page that it is about: the same for all findings of one cause.
  package var cause: Cause { shared.cause }
  /// What it is about besides the text at its place, such as the page that is missing there or the
  /// value that contradicts it: a part of its fingerprint.
  package var about: [String] { extras?.about ?? [] }
  /// Related places, the other side of a contradiction first.
  package var related: [RelatedPlace] { extras?.related ?? [] }
  package var fix: Fix? { extras?.fix }
  /// Where a changed page contradicts it.
  package var otherSides: [OtherSide] { extras?.otherSides ?? [] }
  /// The findings that follow from it; nil for a finding that is not a page verdict.
  package var consequences: Consequences? { extras?.consequences }
  /// How many findings of the run follow from it.
  package var consequenceCount: Int {
    get { extras?.consequenceCount ?? 0 }
    set {
      guard newValue != consequenceCount else { return }
      extras = Extras(
        about: about, related: related, otherSides: otherSides, fix: fix,
        consequences: consequences, consequenceCount: newValue)
    }
  }
}

extension Diagnostic {
  /// Whether both are known to have the same rule, page and cause.
  func hasSameCause(as other: Diagnostic) -> Bool { shared === other.shared }

  /// The common properties of the findings of one cause on one page.
  fileprivate final class Shared: Sendable {
    let rule: String
    let path: String
    let cause: Cause
    let wording: String
    let category: Category

    init(rule: String, category: Category, path: String, cause: Cause, wording: String) {
      self.rule = rule
      self.category = category
      self.path = path
      self.cause = cause
      self.wording = wording
    }

    func with(path: String) -> Shared {
      Shared(rule: rule, category: category, path: path, cause: cause, wording: wording)
    }

    func isSame(
      rule: String, category: Category, path: String, cause: Cause, wording: String
    ) -> Bool {
      self.category == category && self.rule.hasSameBytes(as: rule)
        && self.cause.element.hasSameBytes(as: cause.element)
        && self.path.hasSameBytes(as: path) && self.wording.hasSameBytes(as: wording)
        && self.cause.kind.hasSameBytes(as: cause.kind)
    }

    func isSame(as other: Shared) -> Bool {
      isSame(
        rule: other.rule, category: other.category, path: other.path, cause: other.cause,
        wording: other.wording)
    }
  }

  /// Properties that most findings lack.
  private final class Extras: Sendable {
    let about: [String]
    let related: [RelatedPlace]
    let otherSides: [OtherSide]
    let fix: Fix?
    let consequences: Consequences?
    let consequenceCount: Int

    init(
      about: [String], related: [RelatedPlace], otherSides: [OtherSide] = [], fix: Fix?,
      consequences: Consequences? = nil, consequenceCount: Int = 0
    ) {
      self.about = about
      self.related = related
      self.otherSides = otherSides
      self.fix = fix
      self.consequences = consequences
      self.consequenceCount = consequenceCount
    }

    /// Whether it contains these and nothing else; compared by bytes, since it replaces them.
    func isOnly(_ about: [String], _ places: [RelatedPlace]) -> Bool {
      fix == nil && consequences == nil && consequenceCount == 0 && otherSides.isEmpty
        && self.about.elementsEqual(about) { $0.hasSameBytes(as: $1) }
        && related.elementsEqual(places) { one, other in
          one.range == other.range && one.path.hasSameBytes(as: other.path)
            && one.message.hasSameBytes(as: other.message)
        }
    }
  }
}

extension Diagnostic: Hashable {
  package static func == (one: Diagnostic, other: Diagnostic) -> Bool {
    one.range == other.range && one.severity == other.severity && one.text == other.text
      && one.fingerprint == other.fingerprint
      && (one.shared === other.shared || one.shared.isSame(as: other.shared))
      && (one.extras === other.extras || one.hasEqualExtras(as: other))
  }

  private func hasEqualExtras(as other: Diagnostic) -> Bool {
    about == other.about && related == other.related && fix == other.fix
      && consequences == other.consequences
      && consequenceCount == other.consequenceCount
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(rule)
    hasher.combine(path)
    hasher.combine(range)
    hasher.combine(text)
  }
}

extension Diagnostic {
  /// The kind of page and the element of the contract that a finding is about.
  package struct Cause: Hashable, Sendable {
    /// The page kind's name; empty for a page of no kind.
    package var kind: String
    /// A field, a badge, a link by its label and form; empty where there is none.
    package var element: String

    package init(kind: String = "", element: String = "") {
      self.kind = kind
      self.element = element
    }
  }
}

extension Diagnostic {
  /// The same finding with another fix, or with none.
  package func with(fix: Fix?) -> Diagnostic {
    var finding = self
    finding.extras =
      about.isEmpty && related.isEmpty && fix == nil
      ? nil : Extras(about: about, related: related, otherSides: otherSides, fix: fix)
    return finding
  }

  /// The same finding with other paths for all of its places.
  fileprivate func mappingPaths(_ path: (String) -> String, to shared: Shared) -> Diagnostic {
    var finding = self
    finding.shared = shared
    guard extras != nil else { return finding }
    let related = related.map {
      RelatedPlace(path: path($0.path), range: $0.range, message: $0.message)
    }
    let fix = fix.map { fix in
      Fix(
        fix.title, safety: fix.safety,
        edits: fix.edits.map {
          Edit(path: path($0.path), range: $0.range, replacement: $0.replacement)
        })
    }
    finding.extras = Extras(about: about, related: related, fix: fix)
    return finding
  }
}

extension [Diagnostic] {
  /// The same findings with other paths for all of their places.
  package func mappingPaths(_ mapped: (String) -> String) -> [Diagnostic] {
    var last: (old: Diagnostic.Shared, new: Diagnostic.Shared)?
    return map { finding in
      let shared: Diagnostic.Shared
      if let last, last.old === finding.shared {
        shared = last.new
      } else {
        let isSamePage = last?.old.path.hasSameBytes(as: finding.path) == true
        let path = isSamePage ? last?.new.path : nil
        shared = finding.shared.with(path: path ?? mapped(finding.path))
        last = (finding.shared, shared)
      }
      return finding.mappingPaths(mapped, to: shared)
    }
  }
}

/// Another place that a diagnostic refers to, and a description of it.
package struct RelatedPlace: Hashable, Sendable {
  /// The page, relative to the catalog's root.
  package let path: String
  package let range: ByteRange
  package let message: String

  package init(path: String, range: ByteRange, message: String) {
    self.path = path
    self.range = range
    self.message = message
  }
}
