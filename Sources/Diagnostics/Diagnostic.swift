package import SourceText

/// One defect, at its exact place, with what else a reader needs to mend it.
package struct Diagnostic: Hashable, Sendable {
  /// The id of the rule that found it.
  package let rule: String
  package let category: Category
  package var severity: Severity
  /// The page, relative to the catalog's root.
  package let path: String
  /// The bytes that are wrong.
  package let range: ByteRange
  package var message: Message
  /// What it is about and on what sort of page: the same for all findings of one cause.
  package let cause: Cause
  /// Other places that matter, the other side of a contradiction first.
  package let related: [RelatedPlace]
  package let fix: Fix?
  /// What follows from it; nil for a finding that is not a page verdict.
  package let consequences: Consequences?
  /// How many findings of the run follow from it.
  package var consequenceCount = 0
  /// Known where other findings of the run were left out, which the number in it counts.
  package var fingerprint: Fingerprint?

  package init(
    rule: String, category: Category, severity: Severity, path: String, range: ByteRange,
    message: Message, cause: Cause = Cause(), related: [RelatedPlace] = [], fix: Fix? = nil,
    consequences: Consequences? = nil
  ) {
    self.rule = rule
    self.category = category
    self.severity = severity
    self.path = path
    self.range = range
    self.message = message
    self.cause = cause
    self.related = related
    self.fix = fix
    self.consequences = consequences
  }
}

extension Diagnostic {
  /// The sort of page and the element of the contract that a finding is about.
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
    var finding = Diagnostic(
      rule: rule, category: category, severity: severity, path: path, range: range,
      message: message, cause: cause, related: related, fix: fix)
    finding.fingerprint = fingerprint
    return finding
  }

  /// The same finding with other paths for all of its places.
  package func mappingPaths(_ path: (String) -> String) -> Diagnostic {
    let fix = fix.map { fix in
      Fix(
        fix.title, safety: fix.safety,
        edits: fix.edits.map {
          Edit(path: path($0.path), range: $0.range, replacement: $0.replacement)
        })
    }
    var mapped = Diagnostic(
      rule: rule, category: category, severity: severity, path: path(self.path), range: range,
      message: message, cause: cause,
      related: related.map {
        RelatedPlace(path: path($0.path), range: $0.range, message: $0.message)
      },
      fix: fix)
    mapped.fingerprint = fingerprint
    return mapped
  }
}
