package import Contract
package import SourceText

/// A step of a page's breadcrumb whose label is the name of another kind of page.
package struct MislabelledStep: Sendable {
  /// The text of the step.
  package let range: ByteRange
  /// The kind that the label names.
  package let named: PageKind
  /// The name of the kind that the step has to link to.
  package let expected: String
}

extension Page {
  /// The steps of the first breadcrumb with the name of another kind, where it has all its steps.
  package var mislabelledSteps: [MislabelledStep] {
    (contents.breadcrumbs.first?.steps ?? []).compactMap { range in
      NameKey(source.slice(range)).flatMap { mislabelledStep(at: range, named: $0) }
    }
  }

  /// The step at a range, where its name is that of another kind.
  package func mislabelledStep(at range: ByteRange, named name: NameKey) -> MislabelledStep? {
    guard let kind, let breadcrumb = contents.breadcrumbs.first,
      breadcrumb.steps.count == kind.steps.count,
      let number = breadcrumb.steps.firstIndex(of: range),
      case .pages(let expected) = kind.steps[number],
      let named = contract.kinds.first(where: { $0.isCalled(name) }), named.name != expected
    else { return nil }
    return MislabelledStep(range: range, named: named, expected: expected)
  }
}
