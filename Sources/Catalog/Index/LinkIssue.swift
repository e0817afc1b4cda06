/// A link with an issue.
package struct LinkIssue: Sendable {
  /// The number of its page in the index, and its own number on the page.
  let pageNumber: Int
  let linkNumber: Int
  package let fault: LinkIssueKind
}
