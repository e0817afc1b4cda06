internal import SourceText

/// The variables that an expression may use, with their types.
///
/// A name may have dots, as in `path.topic`. Values are given in the order of the declarations.
package struct ExpressionVariables: Sendable {
  package private(set) var names: [String] = []
  package private(set) var types: [ExpressionType] = []
  private var indices: [UTF8Key: Int] = [:]

  package init() {}

  package init(_ variables: KeyValuePairs<String, ExpressionType>) {
    for (name, type) in variables { declare(name, type) }
  }

  /// Declares a variable and returns its index; one that has the name already is replaced.
  @discardableResult
  package mutating func declare(_ name: String, _ type: ExpressionType) -> Int {
    if let index = indices[UTF8Key(text: name)] {
      types[index] = type
      return index
    }
    indices[UTF8Key(text: name)] = names.count
    names.append(name)
    types.append(type)
    return names.count - 1
  }

  /// The index of the variable with exactly this name.
  package func index(of name: String) -> Int? { indices[UTF8Key(text: name)] }
}
