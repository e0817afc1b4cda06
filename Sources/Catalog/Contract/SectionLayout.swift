/// A section of a page kind: its heading, and whether a page can do without it.
package struct SectionLayout: Sendable {
  package let name: SectionName
  package let isOptional: Bool
}
