/// A link with which something is wrong.
package struct LinkIssue: Sendable {
  /// The number of its page in the index, and its own on the page.
  let pageNumber: Int
  let linkNumber: Int
  package let fault: LinkIssueKind
}
